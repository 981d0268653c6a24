import { type HeaderWords, headers } from './header-lexicon-entry.ts';

/** Headers of people, of the parts that they play, and of what is written about them. */
export const peopleHeaders: Readonly<Record<string, HeaderWords>> = {
  'person-name': headers(
    `=name; =suspect; =defendant; =offender; =perpetrator; =plaintiff; =respondent; =petitioner; full name; first
      name; last name; middle name; f name; l name; m name; =first; =last; =middle;
      =surnames; surname; given name; forename; family name; maiden name; preferred name; legal name;
      nick full name; name first; name last; name middle; first mi last; name full; last first; name last first;
      last name first name; last name first; last first middle; name last first middle; first last;
      first last name; first and last name; name first last; person name; persons name; name of person;
      persons full name; his name; her name; your name; printed name; print name; signed name; nameraw;
      victim name; name of victim; suspect name; name of suspect; subject name; name of subject; offender name;
      perpetrator name; perp name; defendant name; plaintiff name; petitioner name; respondent name;
      appellant name; debtor name; party name; witness name; complainant name; complainant; claimant name;
      caller name; arrestee name; arrestee; inmate name; inmate; prisoner name; prisoner; detainee name; detainee;
      decedent name; decedent; deceased name; deceased; patient name; employee name; staff name; staff member;
      member name; owner name; registered owner; reg owner; ro name; device owner; vehicle owner; property owner;
      account owner; driver name; passenger name; pedestrian name; tenant name; resident name; occupant name;
      contact name; contact person; poc name; point of contact; emergency contact name; emergency contact;
      next of kin; nok; nok name; requestor name; requester name; requestor; requester; requested by;
      requested by name; applicant name; applicant; licensee name; registrant name; registrant; attendee name;
      attendee; participant name; trainee name; instructor name; instructor; presenter name; speaker name;
      guest name; visitor name; student name; cadet name; child name; minor name; juvenile name; parent name;
      mother name; mothers maiden name; mother maiden name; father name; guardian name; guardian; parent guardian;
      spouse name; spouse; client name; client full name; customer name; nominal; nominal name; aggrieved;
      aggrieved name; informant name; injured party name; ip name; reporting party; reporting person; rp name;
      reported by; reported by name; reported by full name; reportee; submitter; submitter name; submitted by;
      submitted by name; reporter name; cardholder; cardholder name; cc name; name on card; name on credit card;
      account holder; account holder name; payee; payee name; beneficiary; beneficiary name; remitter name;
      recipient name; sender name; supervisor name; supervisor full name; manager name; commander name;
      chief name; sheriff name; officer name; officer full name; deputy name; detective name; investigator name;
      agent name; analyst name; analyst; case agent name; handler name; judge name; judge; attorney name;
      attorney; prosecutor; prosecutor name; defense attorney; counsel name; lawyer name; doctor name;
      physician name; provider full name; assistant name; secretary name; key holder; key holder name;
      wanted person; missing person; missing person name; person of interest; occupants name; head of household;
      case worker; case worker name; social worker; probation officer name; po name; po full name;
      investigator full name; author name; created by name; approved by name; user full name; initiator name;
      buyer name; seller name; purchaser name; pawner name; customer full name; responsible person;
      bail bondsman name; bondsman name; coach name; leader name; rostered name; associate name; known associate;
      offender associates; relative name; alias name; lead case agent; co defendant; co defendant name;
      trooper name; mid name; midname; referred by name; next of kin name; person of interest name; poi
      name; primary contact name; secondary contact name; name of person reporting; name of reporting person; =your
      name; name of contact`,
    `file; filename; user name; login name; screen; display; company; business; agency; organization;
      organisation; org; department; dept; street; road; city; county; state; country; event; product; table;
      column; field; host; domain; server; school; course; class; program; project; report; document; doc;
      template; group; team; unit; vendor; bank; store; hotel; facility; location; place; building; site; page;
      form; category; type; code; id; item; drug; gang; operation; case; list; menu; image; photo; vessel; ship;
      animal; pet; dog; brand; model; park; zone; area; district; precinct; beat; station; region; offense;
      charge; crime; statute; title; suffix; prefix; initial; sort; order; count; phone; email; address; dob; sex;
      race; age; relationship; signature; approval; is; has; same; verified; required; suppress; common name;
      general manager; insurance; firm; office; court; venue; contact type; status; number; vehicle; tbl; col;
      payroll; height; device; incident; gps; geo; map; start; begin; end; work; home; primary`,
  ),
  'officer-identity': headers(
    `officer; officer name; officer full name; police officer; reporting officer; rptg officer; rpt officer;
      arresting officer; arrest officer; investigating officer; investigator; lead investigator;
      assigned investigator; assigned officer; assigned detective; issuing officer; citing officer;
      booking officer; responding officer; primary officer; backup officer; transporting officer;
      searching officer; witness officer; involved officer; on scene officer; case officer; handling officer;
      attending officer; officer in case; officer in charge; oic; oic name; sio; senior investigating officer;
      custody officer; evidence officer; seizing officer; submitting officer; approving officer;
      reviewing officer; detective; detective name; case detective; lead detective; case agent; lead case agent;
      lead agent; agent name; special agent; co case agent; deputy; deputy name; trooper; trooper name; sergeant;
      sergeant name; lieutenant; commanding officer; supervisor; supervisor name; supervisor full name;
      supervisor first name; supervisor last name; approving supervisor; shift supervisor; watch commander;
      custom supervisor name; sworn employee name; tfo name; task force officer; affiant; =handler; handler name;
      control officer; probation officer; parole officer; coroner officer; officer signature name;
      reporting officer name; arresting officer name; investigating officer name; ic officer; detective assigned;
      officer assigned; investigator assigned; constable; constable name; pc name; parole officer last; parole officer
      first; officer last name; officer first name; officer in charge name`,
    `id; number; badge; phone; cell; email; title; rank; count; safety; type; date; agency; unit; notes;
      comments; address; position; approval; approved; assaulted; injured; killed; race; sex; gender; age; dob;
      required; status; code; chief financial; chief executive; loan; compliance; privacy; information; present;
      needed; dispatched; on duty; photo; statement; narrative; report; assigned date; year; ori; dispatch;
      serial; star; time; training; wellness; signature; involved shooting; pio; media; press; public information;
      medical; executive; financial; human; resource; school resource; records; hours; team; task; security; duty`,
  ),
  'badge-number': headers(
    `badge; badge number; badge id; officer badge; badgeno; shield; shield number; star number; =star; dsn;
      dsn number; collar number; collar; shoulder number; epaulette number; warrant card number; payroll number;
      employee number; employee id; empid; employee badge; staff number; staff id; personnel number; personnel id;
      pers id; officer number; officer id number; officer serial number; officer star number;
      peace officer id; mcoles; mcoles number; tcole pid; tclose pid; tcole number;
      post number; commission number; deputy number; radio number; unit badge number; car badge;
      force number; service number; officer badge id; badge serial`,
    `color; colour; type; name; issued; date; expires; access; printed; title; size; email; phone; status; photo;
      template; required; customer; scan; rank; gold; blue; tax; federal; group; earned; event`,
  ),
  'date-of-birth': headers(
    `dob; date of birth; date birth; birth date; birthday; bday; =born; born on; age dob; dob age; dob or age;
      age or dob; yob; year of birth; birth year; bdate; dob date; dob month; dob year; dob yob;
      date of birth age; birth month; d of b; nominal dob; dob full; child dob`,
    `verified; verification; required; place; country; city; county; state; type; not; approx flag;
      estimated flag; time; certificate; is; show; first born; card; wish; mother birth place`,
  ),
  juvenile: headers(
    `juvenile; juvenile name; minor name; child name; minor child; child victim; juvenile subject;
      juvenile suspect; juvenile victim; youth name; juvenile offender; cadet name`,
    `is; has; flag; count; number; type; involved; yn; division; court; id; detective; officer; unit; court date;
      indicator; status; hall; arrests; justice; crimes`,
  ),
  'subject-description': headers(
    `suspect description; subject description; physical description; offender description;
      description of suspect; description of subject; person description; scars marks tattoos; scars marks;
      scars tattoos; scars; smt; tattoos; clothing; clothing description; tattoo description;
      distinguishing marks; distinguishing features; suspect clothing; suspect scars marks tattoo;
      physical features; nominal description`,
    'type; code; store; sales; allowance; count',
  ),
  'victim-witness': headers(
    `victim; victim name; victim full name; victim first name; victim last name; name of victim; witness;
      witness name; witness full name; witness first name; witness last name; name of witness; complainant;
      complainant name; victim witness; aggrieved; aggrieved name; injured party; injured person; ip name;
      claimant victim; victim info; victim information; witness info; witness information; survivor name;
      victim contact`,
    `id; count; type; race; sex; gender; age; dob; is; has; notified; services; impact; relationship; assistance;
      rights; injury; number; code; notification; unit; status; advocate; total; address; phone; email; injuries;
      vehicle; statement; of`,
  ),
  informant: headers(
    `informant; informant name; informant number; informant id; ci number; ci name; ci id; =ci; ci code;
      ci file number; confidential informant; confidential source; confidential source number; cs number; chs;
      chs number; chs id; chis; chis number; chis ref; chis id; soi number; source name; source number;
      source pseudonym; source id number; tipster; tipster info; tipster name; tipster phone; tipster email;
      tipster information; tipster contact; human source; source of information name; cooperating witness;
      cooperator name; cri number; reliable source name; registered source`,
    `type; reliability; policy; count; payment; paid; date; form; data; open; light; file name; funds; code type;
      water; power; news; lead; income; funding; referral; is; has; required; status; image; table`,
  ),
  undercover: headers(
    `undercover; undercover name; undercover officer; undercover agent; uc name; uc officer; uc agent; uc number;
      uc id; =uc; cover name; cover identity; assumed name; undercover alias; undercover identity; legend name;
      uco; online undercover; backstop name; uc alias`,
    `is; has; type; vehicle; unit; operation; cost; funds; hours; count; fire; gold; mold; ground; floor; flag;
      expires`,
  ),
  'gang-alias': headers(
    `=alias; =aliases; =alias name; =aka; a k a; aka name; also known as; moniker; gang moniker; nickname; =gang;
      gang name; gang affiliation; gang set; gang member name; known alias; known aliases; offender aliases;
      other alias; subject alias; suspect alias; other names; other names used; street moniker; gang alias;
      offender alias; clique; gang clique; set name; nominal alias; alias last name; alias first name`,
    `email; host; domain; column; table; user; count; type; url; unit; task; is; has; number; date; file;
      detective; ssn; dob; id; db; task force; indicator; related; criteria; injunction; documented; court; saw;
      plank; bang`,
  ),
  'marking-tlp': headers('tlp; tlp level; tlp color; tlp colour; tlp marking; traffic light protocol'),
  'marking-uk': headers(`protective marking; gsc; gsc marking; gpms; gpms marking; government security classification;
      security marking uk`),
  'marking-classified': headers('classification marking; security classification; classification level marking'),
  'marking-cui': headers('cui; cui marking; cui category; cui banner', 'training; date'),
  'intelligence-grading': headers(
    `source evaluation; information evaluation; intelligence evaluation; source reliability;
      information reliability; info reliability; content validity; source grading; intel grading;
      intelligence grading; handling code; 5 x 5 x 5; 3 x 5 x 2; 5 x 5 x 5 grading; admiralty code;
      source and content grading; evaluation code; information credibility`,
    'power; shipping; postal; bag',
  ),
  'sealed-process': headers(
    `wiretap; pen register; pen trap; trap and trace; court order; search warrant; sealed; sealed order;
      sealed warrant; title iii; title 3; t iii; grand jury; grand jury subpoena; national security letter; nsl;
      warrant affidavit; sealed affidavit; tracking warrant; ping warrant; 2703 d order; gag order; sealed case;
      sealed indictment`,
    `date; type; count; number; signed; status; is; has; training; envelope; bag; compliance; expires; obtained;
      needed; required; hours; evidence`,
  ),
  surveillance: headers(
    `surveillance; surveillance notes; surveillance log; surveillance location; surveillance target;
      surveillance summary; surveillance observations; surveillance team notes; surveillance request;
      camera location; pole camera location; tracker location; target location surveillance;
      physical surveillance; electronic surveillance; surveillance details`,
    `available; count; video; type; date; hours; training; yn; footage; is; has; cost; equipment; system; unit;
      public`,
  ),
  'suspicious-activity-report': headers(
    `sar narrative; sar number; sar details; sar summary; suspicious activity;
      suspicious activity report; suspicious activity description; suspicious activity narrative;
      sar report number; eguardian number; eguardian id; e guardian pll; nsi number; fincen sar number;
      memex number; tsc hit; coplink pll; sar text`,
    'type; date; count; search; training; status',
  ),
  'csam-reference': headers(
    `ncmec; ncmec number; ncmec report number; ncmec id; cybertip; cybertip number; cyber tipline;
      cybertipline number; cybertipline report; csam hash; ncmec hash; csam series; victim series name;
      cyber tip report number; cybertip id; caid hash; photo dna hash; photodna`,
    'training; contact; date; liaison; is; has',
  ),
  'operation-plan': headers(
    `operation plan; operational plan; operations plan; ops plan; op plan; raid plan; entry plan; tactical plan;
      briefing notes; operation order; staging location; staging area; rally point; entry team; raid location;
      nearest hospital; assault plan; arrest plan`,
    'date; type; approved; training; status; required; count; url; file',
  ),
};
