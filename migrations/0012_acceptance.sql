-- Promises to accept a referral or to return it within hours: found when they are late, counted by office. Owned by src/complaints/handoff.
create index promises_acceptance_open on promises (due_at, origin_id) where kind = 'acceptance' and state = 'running';
create index promises_acceptance_begun on promises (started_on, owed_by_id) where kind = 'acceptance';
