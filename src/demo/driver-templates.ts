import { saveTemplate, templatesFor } from '../complaints/store-templates.ts';
import { newId } from '../platform/db/id.ts';
import type { World } from '../platform/world.ts';
import * as say from './answers.ts';
import { fill } from './compose.ts';
import { bodyOn, type CityBodies } from './driver-bodies.ts';
import { BUSIEST_FUNCTIONS } from './people.ts';
import { chanceOf } from './random.ts';
import { STOCKS } from './stock/all.ts';
import { dayOf } from '../law/day.ts';

/** What an officer fills in stands in square brackets. */
const BLANKS = { tgl: '[hari, tanggal]', besok: '[hari, tanggal]', oleh: '[nama regu]', jalan: '[nama jalan]', kel: '[kelurahan]', rt: '[RT/RW]', patokan: '[patokan]', sejak: '[sejak kapan]', lama: '[berapa lama]', jam: '[jam]', hari: '[hari]', n: '[jumlah]' };

/** Answer templates for everybody and for the busiest bodies; a city that has some keeps them. */
export const writeTemplates = (world: World, city: CityBodies, by: string): Promise<void> =>
  world.db.transaction(async (tx) => {
    if ((await templatesFor(tx, null)).length > 0) return;
    const chance = chanceOf(7);
    const today = dayOf(world.now(), world.city.utcOffsetMinutes);
    const add = (title: string, body: string, bodyId: string | null): Promise<void> =>
      saveTemplate(tx, { id: newId(), title, body: fill(chance, body, BLANKS), bodyId, updatedAt: world.now() }, by);
    await add('Kabar pertama', say.PLAIN_PROMISES[0], null);
    await add('Minta keterangan', say.PLAIN_ASKS[0], null);
    await add('Sudah dikerjakan di lokasi', say.PLAIN_DEEDS.complaint_service[0]!.text, null);
    await add('Persoalan dokumen sudah dibetulkan', say.PLAIN_DEEDS.placeless[1]!.text, null);
    await add('Pertanyaan dijawab', say.PLAIN_DEEDS.information_request[0]!.text, null);
    await add('Usulan masuk daftar musyawarah', say.PLAIN_DEEDS.aspiration[0]!.text, null);
    await add('Pekerjaan kurang, kami kembali', say.SECOND_PROMISE[0], null);
    for (const functionId of BUSIEST_FUNCTIONS) {
      const stock = STOCKS.find((one) => one.functionId === functionId);
      const body = bodyOn(city, functionId, today, '');
      const deed = stock?.topics.find((topic) => topic.done.length > 0)?.done[0];
      if (!stock || !body || body.isExternal) continue;
      if (stock.promises[0]) await add(`${body.shortName}: kabar pertama`, stock.promises[0], body.id);
      if (deed) await add(`${body.shortName}: ${deed.what.charAt(0).toLowerCase()}${deed.what.slice(1)}`, deed.text, body.id);
    }
  });
