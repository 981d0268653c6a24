/* Evidence tracking - DDL for the state reference model, version 3
   Published for vendors. Contains no case data. */

CREATE SCHEMA evid;

CREATE TABLE evid.item (
  item_no        varchar(14)  NOT NULL PRIMARY KEY,   -- YYYY-NNNNNN-NN
  case_no        varchar(12)  NOT NULL,
  category       char(2)      NOT NULL,               -- GN gun, DR drug, MO money, BI biological
  description    varchar(400),
  serial_no      varchar(40),
  biohazard      boolean      DEFAULT false,
  sexual_assault_kit boolean  DEFAULT false,
  kit_barcode    varchar(20),
  location_code  varchar(12),
  status         char(1)      CHECK (status IN ('I','O','L','C','D'))
);

CREATE TABLE evid.custody (
  id             bigserial PRIMARY KEY,
  item_no        varchar(14) REFERENCES evid.item,
  moved_at       timestamptz NOT NULL,
  from_badge     integer,
  to_badge       integer,
  reason         varchar(60)
);

CREATE TABLE evid.lab_request (
  request_no     varchar(12) PRIMARY KEY,
  item_no        varchar(14) REFERENCES evid.item,
  victim_initials char(3),
  suspect_name   varchar(80),
  exam           varchar(20),
  result_on      date
);

CREATE VIEW evid.audit_missing AS
  SELECT item_no FROM evid.item i
  WHERE NOT EXISTS (SELECT 1 FROM evid.custody c WHERE c.item_no = i.item_no);

ALTER TABLE evid.item ADD CONSTRAINT gun_has_serial
  CHECK (category <> 'GN' OR serial_no IS NOT NULL);
