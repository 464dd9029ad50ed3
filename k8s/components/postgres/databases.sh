#!/bin/sh
# A database and two roles for each name in SERVICES, with the rights that tools/infrastructure/databases.ts gives; a test compares the
# two. Any number of runs leave the same. Needs psql, PGHOST, PGUSER, PGPASSWORD, and ROLES_PASSWORD, which every role gets.
set -eu
until pg_isready --quiet; do sleep 1; done
for service in $SERVICES; do
  name=$(echo "$service" | tr - _)
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set name="$name" --set owner="${name}_owner" --set password="$ROLES_PASSWORD" <<'SQL'
select format('create role %I', role) from unnest(array[:'owner', :'name']) role
  where not exists (select from pg_roles where rolname = role) \gexec
alter role :"owner" login password :'password';
alter role :"name" login password :'password';
select format('create database %I owner %I', :'name', :'owner')
  where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
\connect :"name"
grant connect on database :"name" to :"name";
grant usage on schema public to :"name";
alter default privileges for role :"owner" grant usage on schemas to :"name";
alter default privileges for role :"owner" grant select, insert, update, delete on tables to :"name";
alter default privileges for role :"owner" grant usage, select on sequences to :"name";
SQL
done
