import type { Headers } from '../detector.ts';
import { phrases } from './phrases.ts';

/** Headers of people, whole names and parts of them, by the parts that they play. */
export const personNameHeaders: Headers = {
  names: phrases(`=name; =suspect; =defendant; =offender; =perpetrator; =plaintiff; =respondent; =petitioner;
    full name; first name; last name; middle name; f name; l name; m name; =first; =last; =middle;
    surname; given name; forename; family name; maiden name; preferred name; legal name; nick full name;
    name first; name last; name middle; first mi last; name full; last first; name last first;
    last name first name; last name first; last first middle; name last first middle; first last;
    first last name; first and last name; name first last; person name; persons name; name of person;
    persons full name; his name; her name; your name; printed name; print name; signed name; nameraw;
    victim name; name of victim; suspect name; name of suspect; subject name; name of subject;
    offender name; perpetrator name; perp name; defendant name; plaintiff name; petitioner name;
    respondent name; appellant name; debtor name; party name; witness name; complainant name;
    complainant; claimant name; caller name; arrestee name; arrestee; inmate name; inmate;
    prisoner name; prisoner; detainee name; detainee; decedent name; decedent; deceased name; deceased;
    patient name; employee name; staff name; staff member; member name; owner name; registered owner;
    reg owner; ro name; device owner; vehicle owner; property owner; account owner; driver name;
    passenger name; pedestrian name; tenant name; resident name; occupant name; contact name;
    contact person; poc name; point of contact; emergency contact name; emergency contact; next of kin;
    nok; nok name; requestor name; requester name; requestor; requester; requested by;
    requested by name; applicant name; applicant; licensee name; registrant name; registrant;
    attendee name; attendee; participant name; trainee name; instructor name; instructor;
    presenter name; speaker name; guest name; visitor name; student name; cadet name; child name;
    minor name; juvenile name; parent name; mother name; mothers maiden name; mother maiden name;
    father name; guardian name; guardian; parent guardian; spouse name; spouse; client name;
    client full name; customer name; nominal; nominal name; aggrieved; aggrieved name; informant name;
    injured party name; ip name; reporting party; reporting person; rp name; reported by;
    reported by name; reported by full name; reportee; submitter; submitter name; submitted by;
    submitted by name; reporter name; cardholder; cardholder name; cc name; name on card;
    name on credit card; account holder; account holder name; payee; payee name; beneficiary;
    beneficiary name; remitter name; recipient name; sender name; supervisor name; supervisor full name;
    manager name; commander name; chief name; sheriff name; officer name; officer full name;
    deputy name; detective name; investigator name; agent name; analyst name; analyst; case agent name;
    handler name; judge name; judge; attorney name; attorney; prosecutor; prosecutor name;
    defense attorney; counsel name; lawyer name; doctor name; physician name; provider full name;
    assistant name; secretary name; key holder; key holder name; wanted person; missing person;
    missing person name; person of interest; occupants name; head of household; case worker;
    case worker name; social worker; probation officer name; po name; po full name;
    investigator full name; author name; created by name; approved by name; user full name;
    initiator name; buyer name; seller name; purchaser name; pawner name; customer full name;
    responsible person; bail bondsman name; bondsman name; coach name; leader name; rostered name;
    associate name; known associate; offender associates; relative name; alias name; lead case agent;
    co defendant; co defendant name; trooper name; referred by name; next of kin name;
    person of interest name; poi name; primary contact name; secondary contact name;
    name of person reporting; name of reporting person; name of contact; united states attorney;
    us attorney; reg own name; fl name; =visitor; visitor visited; inmate visited; prisoner visited;
    person visited; visited inmate; cplt name; reporting party name; =tenant; =client; =patient;
    =caller; =driver; =passenger; =employee; name line; legal last name; legal first name; mi name;
    suffix name; last suffix name; also known as name; =ln; =fn`),
  maybe: phrases('=defendant; =plaintiff; =respondent; =petitioner'),
  not: phrases(`file; filename; user name; login name; screen; display; company; business; agency; organization;
    organisation; org; department; dept; street; road; city; county; state; country; event; product; table;
    column; field; host; domain; server; school; course; class; program; project; report; document; doc;
    template; group; team; unit; vendor; bank; store; hotel; facility; location; place; building; site;
    page; form; category; type; code; id; item; drug; gang; operation; case; list; menu; image; photo;
    vessel; ship; animal; pet; dog; brand; model; park; zone; area; district; precinct; beat; station;
    region; offense; charge; crime; statute; title; suffix; prefix; initial; sort; order; count; phone;
    email; address; dob; sex; race; age; relationship; signature; approval; is; has; same; verified;
    required; suppress; common name; general manager; insurance; firm; office; court; venue; contact type;
    status; number; vehicle; tbl; col; payroll; height; device; incident; gps; geo; map; start; begin; end;
    work; home; primary; cell; mobile; fax; zip; date; time; birth; gender; relation; rank; position; notes;
    comments; user; username; url; value; soundex; ssn; badge; division; description`),
  doubtful: phrases(`name; names; full name; contact; owner`),
  namesakes: phrases(`city; town; county; country; state; capital; municipality; village; island; region; province;
    district; parish; neighborhood; neighbourhood; place; area; zone; park; street; intersection;
    airport; station; stop; school; university; library; hospital; church; building; facility; river;
    lake; mountain; species; breed; product; brand; model; vessel; ship; company; manufacturer; vendor;
    team; song; album; movie; film; book; timezone`),
};
