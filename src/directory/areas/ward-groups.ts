import type { Area } from './domain.ts';
import type { SelectGroup } from '../../ui/parts/field.tsx';

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'id');

/** Wards under their district, both by name, for a choice without a map. */
export const wardGroups = (areas: readonly Area[], label: (district: string) => string): SelectGroup[] =>
  areas.filter((area) => area.kind === 'district').sort(byName).map((district) => ({
    label: label(district.name),
    options: areas.filter((area) => area.parentCode === district.code).sort(byName).map((ward) => ({ value: ward.code, label: ward.name })),
  }));
