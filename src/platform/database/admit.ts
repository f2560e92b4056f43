import type pg from 'pg';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { applicationRole } from './connect.ts';
import { reach } from './reach.ts';

interface Account {
  name: string;
  /** It could change what is append-only, or make itself able to. */
  isOwner: boolean;
  takesRole: boolean;
}

/**
 * Lets the account of an address work under the application's role, by the word of the database's owner. Refuses one that
 * owns the tables, or may become whoever does: a second address would then stand for a safety that is not there.
 */
export async function admitApplication(url: string, ownerUrl: string): Promise<void> {
  const { name, isOwner, takesRole } = await accountOf(url);
  refuseIf(isOwner ? refusal('database.application_owns', { account: name }) : undefined);
  if (takesRole) return;
  const owner = await reach(ownerUrl);
  try {
    await owner.query(`grant ${applicationRole} to ${owner.escapeIdentifier(name)}`);
  } catch (error) {
    throw new RefusalError(refusal('database.role_missing', { role: applicationRole, reason: (error as Error).message }));
  } finally {
    await owner.end();
  }
}

async function accountOf(url: string): Promise<Account> {
  const client: pg.Client = await reach(url);
  try {
    const { rows } = await client.query<Account>(`
      select rolname as name, pg_has_role(oid, '${applicationRole}', 'SET') as "takesRole",
        rolsuper or rolcreaterole or exists (select from pg_class where relname = 'journal_events' and pg_has_role(pg_roles.oid, relowner, 'MEMBER')) as "isOwner"
      from pg_roles where rolname = session_user`);
    const [account] = rows;
    if (!account) throw new Error('The session has no account');

    return account;
  } finally {
    await client.end();
  }
}
