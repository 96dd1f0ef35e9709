import { calendarFrom, type Calendar, type Holiday } from './calendar.ts';
import type { Day } from './day.ts';

// Typed from the joint decrees of three ministers (SKB), day by day; the profile of a city carries the same table as data.
// N national holiday, C collective leave, E voting day.
const TABLE = `
2024-01-01 N Tahun Baru Masehi
2024-02-08 N Isra Mikraj Nabi Muhammad
2024-02-09 C Cuti Bersama Tahun Baru Imlek
2024-02-10 N Tahun Baru Imlek
2024-02-14 E Hari Pemilihan Umum
2024-03-11 N Hari Suci Nyepi
2024-03-12 C Cuti Bersama Hari Suci Nyepi
2024-03-29 N Wafat Yesus Kristus
2024-03-31 N Kebangkitan Yesus Kristus
2024-04-08 C Cuti Bersama Hari Raya Idul Fitri
2024-04-09 C Cuti Bersama Hari Raya Idul Fitri
2024-04-10 N Hari Raya Idul Fitri
2024-04-11 N Hari kedua dari Hari Raya Idul Fitri
2024-04-12 C Cuti Bersama Hari Raya Idul Fitri
2024-04-15 C Cuti Bersama Hari Raya Idul Fitri
2024-05-01 N Hari Buruh Internasional
2024-05-09 N Kenaikan Yesus Kristus
2024-05-10 C Cuti Bersama Kenaikan Yesus Kristus
2024-05-23 N Hari Raya Waisak
2024-05-24 C Cuti Bersama Hari Raya Waisak
2024-06-01 N Hari Lahir Pancasila
2024-06-17 N Hari Raya Idul Adha
2024-06-18 C Cuti Bersama Hari Raya Idul Adha
2024-07-07 N Tahun Baru Islam
2024-08-17 N Hari Kemerdekaan Republik Indonesia
2024-09-16 N Maulid Nabi Muhammad
2024-11-27 E Hari Pemilihan Kepala Daerah
2024-12-25 N Hari Raya Natal
2024-12-26 C Cuti Bersama Hari Raya Natal
2025-01-01 N Tahun Baru Masehi
2025-01-27 N Isra Mikraj Nabi Muhammad
2025-01-28 C Cuti Bersama Tahun Baru Imlek
2025-01-29 N Tahun Baru Imlek
2025-03-28 C Cuti Bersama Hari Suci Nyepi
2025-03-29 N Hari Suci Nyepi
2025-03-31 N Hari Raya Idul Fitri
2025-04-01 N Hari kedua dari Hari Raya Idul Fitri
2025-04-02 C Cuti Bersama Hari Raya Idul Fitri
2025-04-03 C Cuti Bersama Hari Raya Idul Fitri
2025-04-04 C Cuti Bersama Hari Raya Idul Fitri
2025-04-07 C Cuti Bersama Hari Raya Idul Fitri
2025-04-18 N Wafat Yesus Kristus
2025-04-20 N Kebangkitan Yesus Kristus
2025-05-01 N Hari Buruh Internasional
2025-05-12 N Hari Raya Waisak
2025-05-13 C Cuti Bersama Hari Raya Waisak
2025-05-29 N Kenaikan Yesus Kristus
2025-05-30 C Cuti Bersama Kenaikan Yesus Kristus
2025-06-01 N Hari Lahir Pancasila
2025-06-06 N Hari Raya Idul Adha
2025-06-09 C Cuti Bersama Hari Raya Idul Adha
2025-06-27 N Tahun Baru Islam
2025-08-17 N Hari Kemerdekaan Republik Indonesia
2025-08-18 C Cuti Bersama Hari Kemerdekaan Republik Indonesia
2025-09-05 N Maulid Nabi Muhammad
2025-12-25 N Hari Raya Natal
2025-12-26 C Cuti Bersama Hari Raya Natal
2026-01-01 N Tahun Baru Masehi
2026-01-16 N Isra Mikraj Nabi Muhammad
2026-02-16 C Cuti Bersama Tahun Baru Imlek
2026-02-17 N Tahun Baru Imlek
2026-03-18 C Cuti Bersama Hari Suci Nyepi
2026-03-19 N Hari Suci Nyepi
2026-03-20 C Cuti Bersama Hari Raya Idul Fitri
2026-03-21 N Hari Raya Idul Fitri
2026-03-22 N Hari kedua dari Hari Raya Idul Fitri
2026-03-23 C Cuti Bersama Hari Raya Idul Fitri
2026-03-24 C Cuti Bersama Hari Raya Idul Fitri
2026-04-03 N Wafat Yesus Kristus
2026-04-05 N Kebangkitan Yesus Kristus
2026-05-01 N Hari Buruh Internasional
2026-05-14 N Kenaikan Yesus Kristus
2026-05-15 C Cuti Bersama Kenaikan Yesus Kristus
2026-05-27 N Hari Raya Idul Adha
2026-05-28 C Cuti Bersama Hari Raya Idul Adha
2026-05-31 N Hari Raya Waisak
2026-06-01 N Hari Lahir Pancasila
2026-06-16 N Tahun Baru Islam
2026-08-17 N Hari Kemerdekaan Republik Indonesia
2026-08-25 N Maulid Nabi Muhammad
2026-12-24 C Cuti Bersama Hari Raya Natal
2026-12-25 N Hari Raya Natal
2027-01-01 N Tahun Baru Masehi
2027-01-05 N Isra Mikraj Nabi Muhammad
2027-02-05 C Cuti Bersama Tahun Baru Imlek
2027-02-06 N Tahun Baru Imlek
2027-03-08 N Hari Suci Nyepi
2027-03-09 C Cuti Bersama Hari Raya Idul Fitri
2027-03-10 N Hari Raya Idul Fitri (perkiraan)
2027-03-11 N Hari kedua dari Hari Raya Idul Fitri (perkiraan)
2027-03-12 C Cuti Bersama Hari Raya Idul Fitri
2027-03-15 C Cuti Bersama Hari Raya Idul Fitri
2027-03-25 C Cuti Bersama Wafat Yesus Kristus
2027-03-26 N Wafat Yesus Kristus
2027-03-28 N Kebangkitan Yesus Kristus
2027-05-01 N Hari Buruh Internasional
2027-05-06 N Kenaikan Yesus Kristus
2027-05-17 N Hari Raya Idul Adha (perkiraan)
2027-05-18 C Cuti Bersama Hari Raya Idul Adha
2027-05-19 C Cuti Bersama Hari Raya Waisak
2027-05-20 N Hari Raya Waisak
2027-06-01 N Hari Lahir Pancasila
2027-06-06 N Tahun Baru Islam
2027-08-15 N Maulid Nabi Muhammad
2027-08-17 N Hari Kemerdekaan Republik Indonesia
2027-12-24 C Cuti Bersama Hari Raya Natal
2027-12-25 N Hari Raya Natal
2027-12-26 N Isra Mikraj Nabi Muhammad
`;

const DECREES: Record<string, string> = {
  '2024': 'SKB 855/2023, 3/2023, 4/2023',
  '2025': 'SKB 14 Oktober 2024 dan perubahannya',
  '2026': 'SKB 1497/2025, 2/2025, 5/2025',
  '2027': 'belum dikonfirmasi',
};
const KINDS = { N: 'national', C: 'collective', E: 'election' } as const;

export const HOLIDAYS_2024_TO_2027: readonly Holiday[] = TABLE.trim().split('\n').map((line) => ({
  day: line.slice(0, 10) as Day, kind: KINDS[line[11] as keyof typeof KINDS], name: line.slice(13), source: DECREES[line.slice(0, 4)] ?? '',
}));

export const testCalendar: Calendar = calendarFrom(HOLIDAYS_2024_TO_2027, 'fixture');
