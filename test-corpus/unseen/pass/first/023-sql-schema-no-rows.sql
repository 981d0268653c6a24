-- rms_schema.sql   Records Management System, reference schema
-- Structure only. No data is included in this file.

CREATE TABLE person (
    person_id      BIGINT PRIMARY KEY,
    last_name      VARCHAR(60) NOT NULL,
    first_name     VARCHAR(60),
    dob            DATE,
    ssn_enc        BYTEA,             -- encrypted, never shown in reports
    sid_number     VARCHAR(12),
    is_juvenile    BOOLEAN DEFAULT FALSE,
    created_at     TIMESTAMP DEFAULT now()
);

CREATE TABLE incident (
    incident_id    BIGINT PRIMARY KEY,
    case_no        CHAR(10) UNIQUE NOT NULL,
    occurred_from  TIMESTAMP,
    occurred_to    TIMESTAMP,
    nibrs_code     CHAR(3) REFERENCES offense_code(code),
    block_address  VARCHAR(80),
    sealed         BOOLEAN DEFAULT FALSE
);

CREATE TABLE incident_person (
    incident_id    BIGINT REFERENCES incident,
    person_id      BIGINT REFERENCES person,
    role           VARCHAR(12) CHECK (role IN ('VICTIM','WITNESS','SUSPECT','ARRESTEE','REPORTING')),
    PRIMARY KEY (incident_id, person_id, role)
);

CREATE TABLE informant (
    ci_number      CHAR(7) PRIMARY KEY,
    control_unit   VARCHAR(20),
    status         VARCHAR(10),
    activated_on   DATE
);

CREATE TABLE app_user (
    user_id        SERIAL PRIMARY KEY,
    login          VARCHAR(30) UNIQUE,
    password_hash  CHAR(60),
    must_change    BOOLEAN DEFAULT TRUE
);

CREATE INDEX ix_person_name ON person (last_name, first_name);
CREATE INDEX ix_incident_case ON incident (case_no);
GRANT SELECT ON incident TO rms_readonly;
