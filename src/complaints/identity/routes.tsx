import { Hono } from 'hono';
import { allow, hasRole, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { namesOf } from '../../directory/officers/store/officers.ts';
import { isId } from '../../platform/db/id.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { cursorText, readCursor } from '../console/list-query.ts';
import { around, show } from '../console/request.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { DOCUMENTS, EVENT_KINDS, PURPOSES } from './domain.ts';
import { identityPaths } from './paths.ts';
import { reissueSecret } from './reissue.ts';
import { listIdentityEvents } from './store-identity.ts';
import { sayIdentity } from './text.ts';
import { CodeDeskPage, IdentityListPage, NewCodePage, type DeskValues } from './views/pages.tsx';

const PAGE = 50;
const COUNTER = ['counter_clerk', 'coordinator'] as const;
const empty: DeskValues = { nomor: '', nama: '', telepon: '', surel: '', alamat: '', dokumen: '', keperluan: '', diperiksa: false };
const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text);

/** Looks at identity for those who watch over them, and new codes for those who lost theirs. */
export const identityRoutes = () => new Hono<AppEnv>()
  .get(identityPaths.list(), allow(['coordinator', 'auditor']), async (c) => {
    const ask = (name: string): string => (c.req.query(name) ?? '').slice(0, 60);
    const cursor = readCursor(c.req.query('setelah'));
    const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null;
    const [kind, purpose, bodyId] = [oneOf(EVENT_KINDS, ask('jenis')), oneOf(PURPOSES, ask('tujuan')), isId(ask('instansi')) ? ask('instansi') : undefined];
    const [found, names] = await c.get('world').db.read(async (tx) => {
      const events = await listIdentityEvents(tx, { kind, purpose, bodyId, restricted: hasRole(officerOf(c), ['coordinator']) }, after, PAGE + 1);
      return [events, await namesOf(tx, [...new Set(events.map((one) => one.officerId))])] as const;
    });
    const last = found[PAGE - 1];
    const events = found.slice(0, PAGE).map((one) => ({ ...one, officer: names.get(one.officerId) ?? '' }));
    return show(c, <IdentityListPage shell={c.get('shell')} around={await around(c)} events={events} asked={{ jenis: kind ?? '', tujuan: purpose ?? '', instansi: bodyId ?? '' }}
      continued={after !== null} next={found.length > PAGE && last ? cursorText({ at: last.at, id: last.id }) : null} />);
  })
  .get(identityPaths.desk(), allow(COUNTER), (c) => show(c, <CodeDeskPage shell={c.get('shell')} values={empty} errors={[]} />))
  .post(identityPaths.desk(), allow(COUNTER), async (c) => {
    const form = await readForm(c);
    const t = sayIdentity(c.get('lang')).desk;
    const text = (name: keyof DeskValues): string => form.text(name).replace(/\s+/g, ' ').slice(0, 300);
    const values: DeskValues = { nomor: text('nomor'), nama: text('nama'), telepon: text('telepon'), surel: text('surel'), alamat: text('alamat'), dokumen: text('dokumen'), keperluan: text('keperluan'), diperiksa: form.has('diperiksa') };
    const document = oneOf(DOCUMENTS, values.dokumen);
    const errors: FormError[] = [];
    if (!values.nomor) errors.push({ field: 'nomor', message: t.need.number });
    if (!document) errors.push({ field: 'dokumen', message: t.need.document });
    if (!values.keperluan) errors.push({ field: 'keperluan', message: t.need.purpose });
    if (!values.diperiksa) errors.push({ field: 'diperiksa', message: t.need.checked });
    const again = (problems: readonly FormError[]) => show(c, <CodeDeskPage shell={c.get('shell')} values={values} errors={problems} />, 422);
    if (errors.length || !document) return again(errors);
    const said = { name: values.nama, phone: values.telepon, email: values.surel, address: values.alamat };
    const outcome = await reissueSecret(c.get('world'), officerOf(c), normaliseNumber(values.nomor), { said, document, purpose: values.keperluan });
    if ('refused' in outcome) return again([{ field: 'nomor', message: t.refused[outcome.refused] }]);
    return show(c, <NewCodePage shell={c.get('shell')} {...outcome} around={await around(c)} />);
  });
