-- The role that Naast runs as on PostgreSQL: it can add to the append-only tables, never change or empty them.
-- Run as the owner of the database after the tables were made (first start with the owner, or --Database:Migreren=true):
--   psql -v rol=naast_app -v wachtwoord='...' -f scripts/postgres-rol.sql naast
-- Then start Naast with this role and --Database:Migreren=false.
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'rol', :'wachtwoord') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'rol') \gexec
GRANT USAGE ON SCHEMA public, quartz TO :"rol";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, quartz TO :"rol";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, quartz TO :"rol";
REVOKE UPDATE, DELETE ON gebeurtenissen, handelingen, inzagelog, ankers FROM :"rol";
REVOKE DELETE ON feiten, besluiten FROM :"rol";
REVOKE INSERT, UPDATE, DELETE ON migraties FROM :"rol";
