import { sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Role } from '../../actor.ts';
import type { Credentials } from '../domain.ts';

interface Row {
  id: string; name: string; email: string; password_hash: string; totp_secret: Buffer | null; totp_last_step: number | null;
  passkey_count: number; roles: Role[]; disabled_at: Date | null;
}
async function one(tx: Tx, where: Sql): Promise<Credentials | null> {
  const [row] = await tx.run<Row>(sql`
    select o.id, o.name, o.email, o.password_hash, o.totp_secret, o.totp_last_step, o.disabled_at,
      (select count(*) from officer_passkeys p where p.officer_id = o.id)::int as passkey_count,
      array(select r.role from officer_roles r where r.officer_id = o.id order by r.role) as roles
    from officers o ${where}`);
  return row ? {
    officerId: row.id, name: row.name, email: row.email, passwordHash: row.password_hash, totpSecret: row.totp_secret,
    totpLastStep: row.totp_last_step === null ? null : Number(row.totp_last_step), passkeyCount: row.passkey_count, roles: row.roles, disabledAt: row.disabled_at,
  } : null;
}
export const credentialsByEmail = (tx: Tx, email: string): Promise<Credentials | null> => one(tx, sql`where o.email = ${email}`);
export const credentialsOf = (tx: Tx, officerId: string): Promise<Credentials | null> => one(tx, sql`where o.id = ${officerId}::uuid`);
/** Locks the account, so that one code or one enrolment cannot be used twice at once. */
export const lockCredentials = (tx: Tx, officerId: string): Promise<Credentials | null> => one(tx, sql`where o.id = ${officerId}::uuid for update of o`);

export async function savePassword(tx: Tx, officerId: string, passwordHash: string, at: Date): Promise<void> {
  await tx.sql`update officers set password_hash = ${passwordHash}, password_changed_at = ${at} where id = ${officerId}`;
}
/** The same password under today's costs: nothing changes for the officer. */
export async function rehashPassword(tx: Tx, officerId: string, passwordHash: string): Promise<void> {
  await tx.sql`update officers set password_hash = ${passwordHash} where id = ${officerId}`;
}
export async function saveTotp(tx: Tx, officerId: string, secret: Buffer, step: number, at: Date): Promise<void> {
  await tx.sql`update officers set totp_secret = ${secret}, totp_last_step = ${step}, totp_enrolled_at = ${at} where id = ${officerId}`;
}
export async function saveTotpStep(tx: Tx, officerId: string, step: number): Promise<void> {
  await tx.sql`update officers set totp_last_step = ${step} where id = ${officerId}`;
}
export async function removeTotp(tx: Tx, officerId: string): Promise<void> {
  await tx.sql`update officers set totp_secret = null, totp_last_step = null, totp_enrolled_at = null where id = ${officerId}`;
}

export async function replaceRecoveryCodes(tx: Tx, officerId: string, macs: readonly Buffer[], at: Date): Promise<void> {
  await tx.sql`delete from officer_recovery_codes where officer_id = ${officerId}`;
  for (const mac of macs) {
    await tx.sql`insert into officer_recovery_codes (officer_id, code_mac, created_at) values (${officerId}, ${mac}, ${at})`;
  }
}
/** @returns whether the code was good and unused until now */
export async function useRecoveryCode(tx: Tx, officerId: string, mac: Buffer, at: Date): Promise<boolean> {
  const rows = await tx.sql`
    update officer_recovery_codes set used_at = ${at}
    where officer_id = ${officerId} and code_mac = ${mac} and used_at is null returning officer_id`;
  return rows.length === 1;
}
export const recoveryCodesLeft = async (tx: Tx, officerId: string): Promise<number> =>
  (await tx.sql<{ n: number }>`select count(*)::int as n from officer_recovery_codes where officer_id = ${officerId} and used_at is null`)[0]!.n;
export async function removeRecoveryCodes(tx: Tx, officerId: string): Promise<void> {
  await tx.sql`delete from officer_recovery_codes where officer_id = ${officerId}`;
}
