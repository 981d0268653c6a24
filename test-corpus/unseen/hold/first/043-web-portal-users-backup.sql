--
-- PostgreSQL database dump
--
SET client_encoding = 'UTF8';

CREATE TABLE public.usr (
    id integer NOT NULL,
    login character varying(40),
    pw text,
    full_nm text,
    role text,
    mfa_seed text,
    last_ip inet
);

CREATE TABLE public.reset_tok (
    usr integer,
    tok text,
    exp timestamp without time zone
);

COPY public.usr (id, login, pw, full_nm, role, mfa_seed, last_ip) FROM stdin;
1	admin	$2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy	Curt Imhoff	super	JBSWY3DPEHPK3PXP	192.0.2.7
2	joyce	5f4dcc3b5aa765d61d8327deb882cf99	Joyce Adderley	records	\N	192.0.2.18
3	midge	e10adc3949ba59abbe56e057f20f883e	Midge Tolliver-Ames	da	\N	198.51.100.14
4	reporter1	$2y$10$7EqJtq98hPqEX7fNZaFWoOhi5jW5E8uP3j8Qz1c5xQF5y6M1YQm1e	Larkin Courier	press	\N	203.0.113.88
5	kiosk	kiosk	front desk	kiosk	\N	192.0.2.90
\.

COPY public.reset_tok (usr, tok, exp) FROM stdin;
2	f3b9c1d277e04a6c9b10ee4d	2025-03-12 00:00:00
\.

ALTER TABLE ONLY public.usr ADD CONSTRAINT usr_pk PRIMARY KEY (id);
