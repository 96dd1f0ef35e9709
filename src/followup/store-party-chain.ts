import type { Tx } from '../platform/db/sql.ts';
import { hashInternal } from './chain.ts';
import type { Data, Origin, PartyEntry, PublicActor } from './domain.ts';

/** What the reporter may read of an entry, with what is needed to check its hash. */
export type ChainedPartyEntry = PartyEntry & { bodyHash: string | null; internalHash: string | null; prevHash: string };

/** One link of a chain as the reporter may have it. An internal entry is a number and a hash: the chain can be followed through it. */
export interface PartyLink { seq: number; hash: string; entry: ChainedPartyEntry | null }

interface Row {
  id: string; seq: number; at: Date; kind: string; visibility: 'public' | 'party' | 'internal'; actor: PublicActor; promise_id: string | null;
  data: Data; body: string | null; internal: Data | null; body_hash: string | null; prev_hash: string; hash: string;
}

/** The whole chain of a case, oldest first, without a word that only officers may read. */
export async function partyChainOf(tx: Tx, origin: Origin): Promise<PartyLink[]> {
  const rows = await tx.sql<Row>`
    select id, seq, at, kind, visibility, actor, promise_id, data, body, internal,
      encode(body_hash, 'hex') as body_hash, encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash
    from timeline_entries where origin_programme = ${origin.programme} and origin_id = ${origin.id} order by seq`;
  return rows.map((r) => ({
    seq: r.seq, hash: r.hash,
    entry: r.visibility === 'internal' ? null : {
      id: r.id, origin, seq: r.seq, at: r.at, kind: r.kind, visibility: r.visibility, actor: r.actor, promiseId: r.promise_id, data: r.data, body: r.body,
      bodyHash: r.body_hash, internalHash: hashInternal(r.internal), prevHash: r.prev_hash,
    },
  }));
}
