-- Run once by the PostgreSQL of docker-compose.yml, on an empty volume: the role that owns the tables, the one that serves,
-- and the one that reads what leadership is shown and nothing else.
CREATE ROLE afterwatch_owner LOGIN PASSWORD 'owner-on-this-machine';
CREATE ROLE afterwatch_app LOGIN PASSWORD 'app-on-this-machine';
CREATE ROLE afterwatch_leadership LOGIN PASSWORD 'leadership-on-this-machine';
CREATE DATABASE afterwatch OWNER afterwatch_owner;
REVOKE ALL ON DATABASE afterwatch FROM PUBLIC;
GRANT CONNECT ON DATABASE afterwatch TO afterwatch_app, afterwatch_leadership;
