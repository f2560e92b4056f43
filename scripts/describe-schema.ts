import type pg from 'pg';

interface Column {
  table: string;
  name: string;
  type: string;
  required: boolean;
  value: string | null;
}

interface Line {
  table: string;
  line: string;
}

/** Writes down a database's shape as SQL to be read: the same shape always gives the same text. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const [enums, domains, tables, views, functions] = [
    await lines(client, enumsSql),
    await lines(client, domainsSql),
    await describeTables(client),
    await lines(client, viewsSql),
    await lines(client, functionsSql),
  ];

  return `${[head, enums.join('\n'), domains.join('\n'), ...tables, ...views, ...functions].filter(Boolean).join('\n\n')}\n`;
}

const head = '-- The shape of the database after every migration. Written by `npm run types`; read it, never edit it.';

async function describeTables(client: pg.Client): Promise<string[]> {
  const { rows: columns } = await client.query<Column>(columnsSql);
  const { rows: constraints } = await client.query<Line>(constraintsSql);
  const { rows: around } = await client.query<Line>(`${indexesSql} union all ${triggersSql} union all ${grantsSql} order by 1, 3, 2`);
  const names = [...new Set(columns.map(({ table }) => table))];

  return names.map((table) => {
    const inside = [...columns.filter((column) => column.table === table).map(describeColumn), ...linesOf(constraints, table)];
    const body = `create table ${table} (\n${inside.map((line) => `  ${line}`).join(',\n')}\n);`;

    return [body, ...linesOf(around, table)].join('\n');
  });
}

function linesOf(rows: readonly Line[], table: string): string[] {
  return rows.filter((row) => row.table === table).map(({ line }) => line);
}

function describeColumn({ name, type, required, value }: Column): string {
  return [name, type, required ? 'not null' : '', value ?? ''].filter(Boolean).join(' ');
}

async function lines(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(sql);

  return rows.map(({ line }) => line);
}

const ours = `relnamespace = 'public'::regnamespace`;

const enumsSql = `
  select format('create type %I as enum (%s);', typname, string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)) as line
  from pg_type join pg_enum on enumtypid = pg_type.oid
  where typnamespace = 'public'::regnamespace group by typname order by typname`;

const domainsSql = `
  select concat(format('create domain %I as %s', typname, format_type(typbasetype, typtypmod)),
    (select string_agg(format(' constraint %I %s', conname, pg_get_constraintdef(pg_constraint.oid)), '' order by conname)
     from pg_constraint where contypid = pg_type.oid and contype = 'c'), ';') as line
  from pg_type where typtype = 'd' and typnamespace = 'public'::regnamespace order by typname`;

const columnsSql = `
  select relname as table, quote_ident(attname) as name, format_type(atttypid, atttypmod) as type, attnotnull as required,
    case
      when attidentity <> '' then format('generated %s as identity', case attidentity when 'a' then 'always' else 'by default' end)
      when attgenerated <> '' then format('generated always as (%s) %s', pg_get_expr(adbin, adrelid), case attgenerated when 's' then 'stored' else 'virtual' end)
      when adbin is not null then 'default ' || pg_get_expr(adbin, adrelid)
    end as value
  from pg_attribute
  join pg_class on pg_class.oid = attrelid
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where ${ours} and relkind in ('r', 'p') and attnum > 0 and not attisdropped
  order by relname, attnum`;

const constraintsSql = `
  select relname as table, format('constraint %I %s', conname, pg_get_constraintdef(pg_constraint.oid)) as line
  from pg_constraint join pg_class on pg_class.oid = conrelid
  where ${ours} and contype not in ('n', 't')
  order by relname, array_position('{p,u,x,f,c}', contype::text), conname`;

const indexesSql = `
  select relname as table, replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON ') || ';' as line, 1 as place
  from pg_index join pg_class on pg_class.oid = indrelid
  where ${ours} and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`;

const triggersSql = `
  select relname as table, replace(pg_get_triggerdef(pg_trigger.oid), ' ON public.', ' ON ') || ';' as line, 2 as place
  from pg_trigger join pg_class on pg_class.oid = tgrelid
  where ${ours} and not tgisinternal`;

const grantsSql = `
  select relname as table,
    format('grant %s on %I to %I;', lower(string_agg(privilege_type, ', ' order by privilege_type)), relname, pg_get_userbyid(grantee)) as line, 3 as place
  from pg_class, aclexplode(relacl)
  where ${ours} and relkind in ('r', 'p') and grantee <> relowner and grantee <> 0
  group by relname, grantee
  union all
  select relname, format('grant %s (%s) on %I to %I;', lower(privilege_type), string_agg(quote_ident(attname), ', ' order by attnum), relname, pg_get_userbyid(grantee)), 3
  from pg_attribute join pg_class on pg_class.oid = attrelid, aclexplode(attacl)
  where ${ours} and grantee <> relowner and grantee <> 0
  group by relname, grantee, privilege_type`;

const viewsSql = `
  select format(E'create %sview %I as\\n%s', case relkind when 'm' then 'materialized ' else '' end, relname, pg_get_viewdef(oid)) as line
  from pg_class where ${ours} and relkind in ('v', 'm') order by relname`;

const functionsSql = `
  select rtrim(replace(pg_get_functiondef(oid), ' FUNCTION public.', ' FUNCTION '), E'\\n') || ';' as line
  from pg_proc
  where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
    and not exists (select from pg_depend where objid = pg_proc.oid and classid = 'pg_proc'::regclass and deptype = 'e')
  order by proname, oidvectortypes(proargtypes)`;
