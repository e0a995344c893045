-- Run once by the PostgreSQL of docker-compose.yml, on an empty volume: the role that owns the tables and the one that serves.
CREATE ROLE afterwatch_owner LOGIN PASSWORD 'owner-on-this-machine';
CREATE ROLE afterwatch_app LOGIN PASSWORD 'app-on-this-machine';
CREATE DATABASE afterwatch OWNER afterwatch_owner;
REVOKE ALL ON DATABASE afterwatch FROM PUBLIC;
GRANT CONNECT ON DATABASE afterwatch TO afterwatch_app;
