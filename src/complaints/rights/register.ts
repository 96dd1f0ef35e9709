/**
 * The register of personal data: every table that holds some, whose it is, what for, on which basis, how long, how a person gets it
 * and how it is destroyed. Access, erasure, the retention runs and the record of processing (UU 27/2022 Pasal 31) all read this file,
 * so what is not here is neither given out nor destroyed: a test fails where the migrations know a table that this file does not.
 * The order is the order of erasure: what points to a row comes before it.
 */
export type Whose = 'reporter' | 'officer' | 'helper' | 'party' | 'participant';
export type Purpose = 'handling' | 'contact' | 'proof' | 'place' | 'publication' | 'request' | 'mail' | 'account' | 'security' | 'deliberation' | 'followers' | 'breach' | 'dialogue';
/** Legal bases of Pasal 20 ayat (2): a public task, a legal duty, consent. */
export type Basis = 'task' | 'duty' | 'consent';
export type Kept = 'retention' | 'account' | 'session' | 'sent-90-days' | 'history' | 'request';

export interface RegisterEntry {
  table: string;
  /** The columns that hold personal data. */
  columns: readonly string[];
  whose: Whose;
  purpose: Purpose;
  basis: Basis;
  kept: Kept;
  /** Rows of one case; `$` stands for its id. Absent where the table belongs to no case. */
  of?: string | undefined;
  /** Columns that go into a copy for the person, as they stand. `own` has code of its own in `gather-copy.ts`; `none` is not theirs. */
  copied: 'own' | 'none' | readonly string[];
  /** `delete` removes the rows, a record sets columns (SQL values), `own` has code of its own in `erase.ts`, `kept` stays, with the reason in the README. */
  erased: 'delete' | 'own' | 'kept' | Readonly<Record<string, string>>;
  /** Columns with keys of stored files; the files are destroyed with the rows. */
  files?: readonly string[] | undefined;
}

const CASE = 'complaint_id = $';

export const REGISTER: readonly RegisterEntry[] = [
  { table: 'complaint_masks', columns: ['starts', 'ends', 'kind'], whose: 'reporter', purpose: 'publication', basis: 'duty', kept: 'retention', of: 'redaction_id in (select id from complaint_redactions where complaint_id = $)', copied: 'none', erased: 'delete' },
  { table: 'complaint_redactions', columns: ['published_hash'], whose: 'reporter', purpose: 'publication', basis: 'duty', kept: 'retention', of: CASE, copied: 'none', erased: 'delete' },
  { table: 'complaint_photo_covers', columns: ['boxes', 'published_key', 'thumb_key'], whose: 'reporter', purpose: 'publication', basis: 'duty', kept: 'retention', of: CASE, copied: 'none', erased: 'delete', files: ['published_key', 'thumb_key'] },
  { table: 'complaint_helped', columns: ['contact_mac', 'relation', 'consent_how', 'sealed_why'], whose: 'reporter', purpose: 'handling', basis: 'consent', kept: 'retention', of: CASE, copied: ['relation', 'consent', 'consent_how', 'consent_on', 'at', 'ended_at'], erased: { consent_how: 'null', sealed_why: 'null' } },
  // A helper reports for many people; their own record does not go with one of these cases.
  { table: 'complaint_helpers', columns: ['secret_mac', 'sealed', 'contact_mac'], whose: 'helper', purpose: 'contact', basis: 'task', kept: 'retention', copied: 'none', erased: 'kept' },
  { table: 'complaint_deliberation_proxies', columns: ['sealed'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: ['side', 'at'], erased: 'delete' },
  { table: 'complaint_deliberation_invitations', columns: ['receipt'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: ['side', 'way', 'sent_at', 'read_at'], erased: { receipt: 'null' } },
  { table: 'complaint_deliberation_notes', columns: ['sealed'], whose: 'officer', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: 'none', erased: 'delete' },
  { table: 'complaint_deliberation_sessions', columns: ['attendance', 'minutes'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: ['at', 'place', 'attendance', 'minutes'], erased: { attendance: 'null', minutes: 'null' } },
  { table: 'complaint_deliberation_options', columns: ['text'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: ['side', 'text', 'at'], erased: { text: `''` } },
  { table: 'complaint_deliberation_agreements', columns: ['text', 'obligations'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: ['version', 'kind', 'text', 'at'], erased: 'delete' },
  { table: 'complaint_deliberation_signatures', columns: ['sealed', 'why_withdrawn'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: ['side', 'version', 'way', 'at'], erased: 'delete' },
  { table: 'complaint_deliberation_obligations', columns: ['what', 'evidence'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: 'deliberation_id in (select id from complaint_deliberations where complaint_id = $)', copied: ['owed_by', 'what', 'due_on', 'state', 'evidence'], erased: { what: `''`, evidence: 'null' } },
  { table: 'complaint_deliberations', columns: ['reason', 'facilitator_name', 'minutes_key'], whose: 'party', purpose: 'deliberation', basis: 'consent', kept: 'retention', of: CASE, copied: ['state', 'proposed_by', 'reason', 'proposed_at', 'outcome', 'ended_at'], erased: { reason: `''`, minutes_key: 'null', minutes_at: 'null' }, files: ['minutes_key'] },
  { table: 'complaint_bulk_items', columns: ['form'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: CASE, copied: 'none', erased: 'delete' },
  { table: 'complaint_bulk_runs', columns: ['officer_id', 'form'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'retention', copied: 'none', erased: 'kept' },
  { table: 'identity_events', columns: ['officer_id', 'words'], whose: 'reporter', purpose: 'proof', basis: 'duty', kept: 'retention', of: CASE, copied: ['at', 'kind', 'role', 'purpose', 'words'], erased: { words: `''` } },
  { table: 'complaint_contributions', columns: ['task', 'answer', 'decline_reason'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: CASE, copied: ['task', 'state', 'requested_at', 'answered_at'], erased: { answer: 'null', task: `''`, decline_reason: 'null' } },
  { table: 'complaint_matters', columns: ['member_id', 'lead_id', 'by_id', 'before'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: 'member_id = $', copied: ['since', 'objected_at'], erased: 'kept' },
  { table: 'complaint_photo_disputes', columns: ['why'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: CASE, copied: ['at', 'why'], erased: 'delete' },
  { table: 'complaint_photo_matches', columns: ['file_id', 'other_file_id'], whose: 'reporter', purpose: 'proof', basis: 'task', kept: 'retention', of: 'complaint_id = $ or other_complaint_id = $', copied: 'none', erased: 'delete' },
  { table: 'complaint_photo_marks', columns: ['original_key', 'band0', 'band1', 'band2', 'band3', 'taken_at', 'latitude', 'longitude'], whose: 'reporter', purpose: 'proof', basis: 'task', kept: 'retention', of: CASE, copied: 'none', erased: 'delete' },
  { table: 'complaint_proofs', columns: ['taken_by', 'device_latitude', 'device_longitude', 'reason'], whose: 'officer', purpose: 'proof', basis: 'task', kept: 'retention', of: CASE, copied: 'none', erased: 'delete' },
  { table: 'complaint_inspections', columns: ['answered_by', 'done_by', 'words'], whose: 'officer', purpose: 'proof', basis: 'task', kept: 'retention', of: CASE, copied: 'none', erased: { words: `''` } },
  // Drafts before the words they became: a draft may say more of a person than the answer did.
  { table: 'complaint_draft_versions', columns: ['by_name', 'fields'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: 'draft_id in (select id from complaint_drafts where complaint_id = $)', copied: 'none', erased: 'delete' },
  { table: 'complaint_drafts', columns: ['author_id', 'author_name', 'decided_name', 'remarks', 'pictures'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: CASE, copied: 'none', erased: 'delete' },
  { table: 'complaint_assignments', columns: ['officer_id', 'assigned_by'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'account', of: CASE, copied: 'none', erased: 'kept' },
  { table: 'officer_absences', columns: ['officer_id', 'from_on', 'until_on', 'deputy_id', 'entered_by'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'complaint_approval_categories', columns: ['flagged_by'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'complaint_saved_views', columns: ['name', 'query', 'owner_id'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'complaint_view_choices', columns: ['officer_id'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'complaint_held_steps', columns: ['officer_id', 'officer_name', 'form', 'pictures'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'retention', of: CASE, copied: 'none', erased: 'delete' },
  { table: 'complaint_files', columns: ['original_key', 'published_key', 'thumb_key'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: CASE, copied: ['id', 'role', 'by_reporter', 'is_public', 'added_at', 'width', 'height', 'size_bytes', 'original_key', 'published_key'], erased: 'delete', files: ['original_key', 'published_key', 'thumb_key'] },
  { table: 'complaint_points', columns: ['latitude', 'longitude'], whose: 'reporter', purpose: 'place', basis: 'consent', kept: 'retention', of: CASE, copied: ['latitude', 'longitude'], erased: 'delete' },
  { table: 'complaint_dossiers', columns: ['first_at', 'last_at'], whose: 'reporter', purpose: 'proof', basis: 'duty', kept: 'retention', of: CASE, copied: ['first_at', 'last_at'], erased: 'delete' },
  { table: 'complaint_rulings', columns: ['topic', 'text'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: CASE, copied: ['at', 'topic', 'text'], erased: 'kept' },
  { table: 'complaint_data_requests', columns: ['sealed', 'secret_mac'], whose: 'reporter', purpose: 'request', basis: 'duty', kept: 'request', of: CASE, copied: ['number', 'kind', 'via', 'state', 'requested_at', 'due_at', 'decided_at', 'ground'], erased: { sealed: 'null' } },
  { table: 'complaint_breach_subjects', columns: ['complaint_id', 'told'], whose: 'reporter', purpose: 'breach', basis: 'duty', kept: 'history', of: CASE, copied: ['told', 'at'], erased: 'kept' },
  { table: 'complaint_data_marks', columns: ['restricted_at', 'unpublished_at', 'erased_at'], whose: 'reporter', purpose: 'request', basis: 'duty', kept: 'request', of: CASE, copied: ['restricted_at', 'unpublished_at', 'erased_at'], erased: 'kept' },
  { table: 'complaint_reporters', columns: ['sealed', 'has_email', 'lang'], whose: 'reporter', purpose: 'contact', basis: 'task', kept: 'retention', of: CASE, copied: 'own', erased: 'own' },
  { table: 'complaints', columns: ['title', 'text', 'published_title', 'published_text', 'landmark', 'event_on', 'secret_mac'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', of: 'id = $', copied: 'own',
    erased: { title: `'Data pribadi dihapus'`, text: `''`, published_title: 'null', published_text: 'null', published_at: 'null', landmark: `''`, event_on: 'null' } },
  { table: 'timeline_entries', columns: ['body', 'data', 'internal'], whose: 'reporter', purpose: 'handling', basis: 'task', kept: 'retention', copied: 'own', erased: 'own' },
  { table: 'outbox_mails', columns: ['to_address', 'subject', 'body_text'], whose: 'reporter', purpose: 'mail', basis: 'task', kept: 'sent-90-days', copied: 'own', erased: 'own' },
  // The dialogue has a register of its own people; a case's copy and erasure do not reach into another programme.
  { table: 'ngombe_registrations', columns: ['sealed', 'contact_mac', 'shown_name', 'group_name', 'question', 'published_question', 'needs'], whose: 'participant', purpose: 'dialogue', basis: 'task', kept: 'retention', copied: 'none', erased: 'kept' },
  { table: 'ngombe_files', columns: ['original_key', 'published_key', 'thumb_key'], whose: 'participant', purpose: 'dialogue', basis: 'task', kept: 'retention', copied: 'none', erased: 'kept' },
  { table: 'ngombe_items', columns: ['asker', 'summary', 'answer', 'answered_by'], whose: 'participant', purpose: 'dialogue', basis: 'task', kept: 'retention', copied: 'none', erased: 'kept' },
  // Whoever follows without a report gave no name; their row goes with them, not with the case of another.
  { table: 'complaint_followers', columns: ['sealed', 'secret_mac'], whose: 'participant', purpose: 'mail', basis: 'consent', kept: 'retention', copied: 'none', erased: 'kept' },
  { table: 'complaint_incidents', columns: ['opened_by'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'complaint_templates', columns: ['updated_by'], whose: 'officer', purpose: 'handling', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'complaint_breaches', columns: ['opened_by', 'facts'], whose: 'officer', purpose: 'breach', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'complaint_breach_letters', columns: ['by_id', 'by_name'], whose: 'officer', purpose: 'breach', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'complaint_breach_choices', columns: ['numbers', 'by_name'], whose: 'officer', purpose: 'breach', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'complaint_house_rules', columns: ['by_id', 'by_name'], whose: 'officer', purpose: 'proof', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'complaint_retention_rules', columns: ['by_id', 'by_name'], whose: 'officer', purpose: 'proof', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'complaint_rule_sets', columns: ['created_by'], whose: 'officer', purpose: 'proof', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'calendar_changes', columns: ['by_id', 'by_name'], whose: 'officer', purpose: 'proof', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'calendar_days', columns: ['added_by'], whose: 'officer', purpose: 'proof', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'body_changes', columns: ['by_id'], whose: 'officer', purpose: 'proof', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
  { table: 'city_settings', columns: ['settings'], whose: 'officer', purpose: 'contact', basis: 'duty', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'officers', columns: ['name', 'email', 'password_hash', 'totp_secret'], whose: 'officer', purpose: 'account', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'officer_roles', columns: ['officer_id', 'role'], whose: 'officer', purpose: 'account', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'officer_recovery_codes', columns: ['code_mac'], whose: 'officer', purpose: 'security', basis: 'duty', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'officer_passkeys', columns: ['credential_id', 'name'], whose: 'officer', purpose: 'security', basis: 'duty', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'officer_sessions', columns: ['user_agent', 'address'], whose: 'officer', purpose: 'security', basis: 'duty', kept: 'session', copied: 'none', erased: 'kept' },
  { table: 'officer_invitations', columns: ['email', 'name'], whose: 'officer', purpose: 'account', basis: 'task', kept: 'account', copied: 'none', erased: 'kept' },
  { table: 'officer_sign_in_attempts', columns: ['key'], whose: 'officer', purpose: 'security', basis: 'duty', kept: 'session', copied: 'none', erased: 'kept' },
  { table: 'officer_audit', columns: ['subject_label', 'detail', 'address'], whose: 'officer', purpose: 'security', basis: 'duty', kept: 'history', copied: 'none', erased: 'kept' },
];

/** Tables without personal data: names of offices, clocks, counts, keys without a person. */
export const NOT_PERSONAL: readonly string[] = [
  'jobs', 'idempotency_keys', 'areas', 'area_aliases', 'bodies', 'body_aliases', 'body_links', 'functions', 'function_assignments', 'categories', 'landmarks', 'area_outlines',
  'officer_used_challenges', 'calendar_settings', 'promises', 'promise_escalations', 'timeline_heads', 'sealing_keys', 'complaint_draw_salts', 'complaint_draws', 'ngombe_sessions', 'complaint_bursts', 'ngombe_session_bodies', 'ngombe_stage', 'complaint_template_uses', 'wadah.cities',
];

export const copiedRows = (entry: RegisterEntry): entry is RegisterEntry & { of: string; copied: readonly string[] } => entry.of !== undefined && Array.isArray(entry.copied);
