import { type HeaderWords, headers } from './header-lexicon-entry.ts';

/** Headers of numbers, addresses and devices. */
export const numberHeaders: Readonly<Record<string, HeaderWords>> = {
  'us-ssn': headers(
    `ssn; ss number; ssan; social security; social security number; =soc; soc number; ssn ein; ssn itin; ssn tin;
      ssn identification; ssn id; social security num`,
    'last; last 4; partial; masked; hash; type; card; office; administration; benefits; status',
  ),
  'us-ssn-partial': headers(`last 4 ssn; ssn last 4; last 4 ss number; last 4 of ssn; last 4 of social; last 4 social;
      last 4 digits of ssn; last 4 digits ssn; partial ssn; ssn partial; ssn 4; ssnl 4; l 4 ssn; ssn ending;
      masked ssn; ssn masked; last 4 digits of social security; last 4 social security; social last 4;
      social security last 4; ssn last 4 digits; ss number last 4; last 4 digits of your social security number`),
  'us-itin': headers('itin; individual taxpayer identification number'),
  'us-ein': headers(
    `ein; fein; federal tax id; federal ein; employer identification number; employer id number; tax id ein;
      tax id number; tax id; taxpayer id; tin`,
    'type; protein',
  ),
  'us-driver-license': headers(
    `driver license; driver license number; driver id number; dl; dl number; oln; oln number; dln; dln number;
      =ol number; cdl number; =cdl; op lic; op lic number; operator license; operator license number;
      operators license; operators license number; opr lic number; license number dl; dl license number;
      driverslic; driverslicense; dmv number; driver license id; driver license identification; dl id; dl id number`,
    `state; type; class; expires; expiration; exp; issued; photo; issue; status; restriction; endorsement; uk;
      dvla; copy; image; scan; upload`,
  ),
  'us-passport': headers(
    'passport; passport number; us passport; passport id; travel document number',
    'uk; country; expires; expiration; issue; issued; type; photo; copy; office; status; nationality',
  ),
  'uk-passport': headers(
    'passport; passport number; uk passport; british passport; passport id',
    'us; country; expires; expiration; issue; issued; type; photo; copy; office; status; nationality',
  ),
  'passport-mrz': headers('mrz; machine readable zone; mrz line'),
  'us-aba-routing': headers(
    `routing number; =routing; bank routing number; aba; aba number; aba routing; aba routing number; rtn;
      bank routing; transit number; routing transit number; ach routing`,
    'type; contact; email; slip; rule; approval',
  ),
  'us-bank-account': headers(
    `bank account; bank account number; account number; =account; checking account; checking account number;
      savings account number; dda number; deposit account number; ach account; vendor bank account`,
    `fedex; ups; asi; carrier; customer; utility; water; user; login; email; gl; ledger; expense; cost; type;
      name; vendor; twitter; facebook; social; sort; manager; cell; phone; storage; budget; patient; client;
      member; parking; permit; alarm; service; iban; shipping; status`,
  ),
  'us-npi': headers('npi; npi number; national provider identifier; provider npi'),
  'us-dea': headers(
    'dea number; dea registration; dea registration number; prescriber dea; provider dea; =dea',
    'office; agent; case; task; group',
  ),
  'us-mbi': headers(
    `mbi; mbi number; medicare beneficiary identifier; medicare id; medicare number; hicn; hic number;
      medicare claim number`,
    'type; provider',
  ),
  'medical-record-number': headers(
    `mrn; mrn number; medical record number; medical record; med rec number; patient id; patient number;
      patient identifier; chart number; hospital number; health record number; ems patient id; medical rec number; med
      rec; med record number`,
    'type; date; status',
  ),
  'us-license-plate': headers(
    `license plate; license plate number; plate; plate number; tag number; license tag; license tag number;
      vehicle tag; vehicle tag number; auto tag; car tag; veh plate; vehicle license; vehicle license number; =lp;
      lp number; lpn; plate tag; registration plate; vehicle reg plate; lpr plate; plate read`,
    `state; type; year; color; colour; style; country; expires; expiration; read; hit; alpr; lpr; anpr; st;
      issuer; status; confidence; armor; home; license type; metal`,
  ),
  'alpr-read': headers(
    `alpr plate; lpr plate; anpr plate; plate read; plate hit; alpr hit; lpr hit; anpr hit; alpr read; lpr read;
      read plate; hit plate; detected plate`,
    'date; time; camera; type; count; state',
  ),
  vin: headers(
    `vin; vin number; vehicle identification number; vehicle id number; chassis number; vehicle vin; hull id;
      serial vin; vin 17; vehicle ident number; vehicle ident; vehicle identification`,
    'decoded; verified; etching; check',
  ),
  'us-street-address': headers(
    `address; home address; street address; residence address; residential address; mailing address;
      physical address; address line; address street; =residence; residence; lka; last known address;
      current address; prior address; previous address; work address; full address; hidden address;
      subject address; location address; incident address; offense address; address of incident;
      address of occurrence; address where seized; property address; block address; =street 1; =street 2;
      mailing street; billing street; billing address; home street address; permanent address; legal address;
      service address; site address; employer address; business address; owner address; victim residence;
      premise address; hundred block; ship street; shipping street; bill to street; ship to street; street number and
      name; street number name; number and street; street name and number; house number and street`,
    `email; ip; mac; web; url; website; wallet; bitcoin; btc; eth; crypto; network; memory; return; type;
      verified; id; bcc; reply; from; to; mail server; smtp; host; port; subnet; gateway; internet; http; sender;
      recipient; salutation; hidden field; show; same; server; uk; years`,
  ),
  'uk-postcode-address': headers(
    `postcode; postal code uk; home postcode; address postcode; uk address; postcode of residence;
      victim postcode; full postcode; current postcode`,
    'district; sector; area; lookup',
  ),
  'uk-nino': headers(
    'nino; ni number; national insurance; national insurance number; nat ins number; =ni; natinsno; nat ins',
  ),
  'uk-nhs-number': headers(
    'nhs; nhs number; nhs id; nhsno; new nhs number',
    'trust; region; email; mail; site; board; england; code; status; nhs trust; ods',
  ),
  'uk-driving-licence': headers(
    `driving license; driving license number; driver number; dvla; dvla number; dvla driver number;
      uk driving license; uk driver license`,
    'type; category; expires; expiry; points; status; check; valid; issue',
  ),
  'uk-pnc-id': headers(
    'pnc; pnc id; pnc number; pnc ref; pnc identifier; police national computer id',
    'check; checked; warning; marker; operator; date; code; result',
  ),
  'uk-cro-number': headers('cro; cro number; criminal record office number; criminal records office number; cro ref'),
  'uk-crime-reference': headers(
    `crime ref; crime ref number; crime number; crn; occurrence number; occurrence ref; custody number;
      custody record number; custody ref; custody record; urn; cad ref; niche ref; niche number; niche occurrence;
      nspis ref; athena ref; crime report number; incident log number; log ref; storm ref; storm number; stoneref;
      investigation ref`,
    'type; date; school; status; ofsted; court date',
  ),
  'uk-prison-number': headers(
    `prison number; prisoner number; noms number; noms id; nomis; nomis id; nomis number; noms; pnomis;
      lids number; prison roll number`,
    'count; date; of prisoners',
  ),
  'uk-utr': headers('utr; utr number; unique taxpayer reference; tax reference; self assessment reference; sa utr'),
  'uk-sort-code-account': headers(
    'sort code; sort code and account; sort code account number; bank sort code; sc number',
    'order',
  ),
  'uk-vehicle-registration': headers(
    `vrm; vrn; vehicle registration; vehicle registration number; vehicle registration mark; car registration;
      car reg number; reg number; registration mark; index number; vehicle index; reg plate; number plate`,
    `date; expires; expiry; keeper; state; year; type; status; alien; voter; tax; student; sex; land; domain;
      camp; professional; charity; company; dealer; user; event; course; fee`,
  ),
  'ncic-record': headers(`ncic response; ncic return; ncic record; ncic hit text; ncic message; teletype; iii response;
      tlets response; ncic check result`),
  ori: headers(
    `ori; ori number; agency ori; ori 9; ori code; originating agency identifier; originating agency id;
      reporting agency ori; arresting agency ori`,
    'type; name',
  ),
  nic: headers(
    'nic; nic number; ncic number; ncic entry number; ncic id; =ncic; nciccontrol number',
    'check; code; date; time; operator; vendor; user; mobile',
  ),
  'fbi-number': headers(
    `fbi; fbi number; fbi id; ucn; ucn number; fbi ucn; fnu; fbino; universal control number; fbi identification
      number; fbi ident number`,
    `office; agent; case; field; contact; phone; email; sponsor; background; check; clearance; liaison; division;
      ucn type; notified`,
  ),
  sid: headers(
    `=sid; sid number; state sid; state identification number; state criminal id; state id sid; cii; cii number;
      nysid; nysid number; tx sid; criminal history number; local sid; offender sid; sidno; state id number; state
      identification`,
    'session; twilio; account; windows; phone; message; user',
  ),
  'case-number': headers(
    `case number; =case; caseno; casenum; case ref; case file number; incident number;
      incident id number; incident case number; report number; police report number; pr number; oca; oca number;
      cad number; cad incident number; cfs number; call for service number; ir number; complaint number;
      docket; docket number; cause number; court case number; court case; agency case number; agency case;
      ocdetf number; related case number; dr number; rd number; cr number; ucr number of case; event number;
      investigation number; citation number; warrant number; ticket citation number; offense report number;
      offense number; incident report number; accident report number; crash report number; arrest number;
      jacket file number; rms number; lead case number; file case number; matter number; sar case number;
      gang case number; evidence case number; primary case; cross ref case number; supplement number; go number;
      general offense number; crime report number; cr`,
    `type; status; title; name; agent; officer; manager; worker; synopsis; notes; summary; date; goals; count;
      detective; attorney; lower; upper; test; use; bank; call count; bug; weather; room; showcase; of cases;
      total`,
  ),
  'booking-number': headers(
    `booking; booking number; booking id; book number; inmate number; inmate id; jail id; jail number;
      jail booking number; jacket number; jms number; doc number; cdcr; cdcr number; tdcj; tdcj number;
      bop number; bop register number; register number; reg number bop; offender id; offender number; prisoner id;
      detainee number; detainee id; mni number; arrest booking number; perm id; permanent id number; so number;
      name id number`,
    `type; date; time; officer; photo; agency; fee; room; hotel; travel; flight; facility; status; link; url;
      cash; event; contact; comments; calendar; confirmation`,
  ),
  'a-number': headers(
    `a number; alien number; alien registration number; alien id; a file number; a file; uscis number; anum;
      alien a number; ins number; alien file number; a number alien`,
    'type; is; has; give; of',
  ),
  'immigration-receipt': headers(
    'receipt number; uscis receipt; uscis receipt number; i 94; i 94 number; admission number; i 797 number',
    'sales; store; cash; payment; purchase; evidence; property',
  ),
  'payment-card': headers(
    `card number; cc number; ccnum; ccno; =cc; credit card; credit card number; debit card; debit card number;
      =pan; primary account number; payment card; payment card number; bank card number; visa number;
      mastercard number; amex number; visa mc number; visa mastercard number`,
    `type; expire; expiration; exp; month; year; name; holder; security; business; id; library; fuel; gas;
      access; sim; green; time; contact; membership; processing; last; last 4; status; required; accepted; report;
      score; insurance; proximity; prox; key`,
  ),
  'card-track-data':
    headers(`track 1; track 2; track data; track 1 data; track 2 data; track one; track two; magstripe; mag stripe data;
      swipe data; card track`),
  'card-security-code': headers(
    `cvv; cvv 2; cvc; cvc 2; cvn; csc; cc security code; card security code; cc cvv; card verification;
      card verification value; card verification code; card verification number; card code; cc code;
      credit card security code; cvv code; cvv 2 code; cvc code; =ccv; ccv code; ccv number; 3 digit security code; 3
      digit code`,
    'type; result; response; match; required',
  ),
  iban: headers('iban; iban number; international bank account number'),
  'swift-bic': headers('swift; swift code; bic; bic code; swift bic; bic swift; bank swift', 'tuttle; water; version'),
  'crypto-address': headers(
    `wallet address; crypto wallet; crypto address; bitcoin address; btc address; eth address; ethereum address;
      xmr address; bitcoin wallet; btc wallet; wallet id; crypto wallet address; receiving wallet; sending wallet;
      =wallet; cryptocurrency address; suspect wallet`,
    'type; balance; size; color',
  ),
  'email-address': headers(
    `email; email address; email id; email list; mailto; email to; email from; email cc; email bcc; email work;
      work email; home email; personal email; email 1; contact email; email personal; email home; email business;
      email primary; primary email; alternate email; email alternate; email other; email contact;
      notification email; gmail; email account; sent email list; custom email list; cc email; from address;
      to address; reply to; reply to address; bcc address; recipient email; mail from; sender address;
      user principal name; email confirm; confirm email; government email; verify
      email`,
    `body; subject; type; status; send; has; verified; notify; opt; template; server; count; date; time; header;
      footer; format; is; preference; frequency; subject line; builder; password; signature; host; title;
      confirmed; domain; html`,
  ),
  'phone-number': headers(
    `phone; phone number; mobile; mobile number; mobile phone; cell phone; cell phone number; cellular;
      cellular phone; cell number; =cell; fax; fax number; facsimile; pager; pager number; beeper; home phone;
      work phone; office phone; business phone; day phone; evening phone; phone home; phone work; phone cell;
      phone mobile; phone business; phone day; phone evening; phone office; contact number; contact phone;
      call back number; landline; msisdn; day time phone; after hours phone; phone other; other phone;
      emergency phone; phone alt; alt phone; alternate phone; caller number; called number; calling number;
      dialed number; target number; subscriber number; phone primary; primary phone; phone 24 hour; work number;
      home number; whatsapp; whatsapp number; sms number; text number; direct line; direct dial; switchboard;
      main line; desk phone; cell work; cell personal; phone ext; phone extension; cad phone; number called;
      number calling; contact mobile; tty number; tdd number; tty; best number to reach you; number to reach you;
      number where you can be reached`,
    `type; provider; carrier; model; make; imei; service; brand; color; verified; is; has; call count; opt;
      country code; area code; status; book; upgrade; serial; company; plan; pin; password; passcode; unlock;
      account; duration; calls; data; browser; device; site; app; unit; dumps; extraction; jail; command`,
  ),
  'ip-address': headers(
    `ip; ip address; ipaddr; agreement ip; login ip; client ip; source ip; src ip; dest ip; destination ip;
      dst ip; remote ip; remote addr; last ip; user ip; ip v 4; ipv 6; ipv 4 address; ipv 6 address; public ip;
      registration ip; registered ip; signup ip; host ip; visitor ip; created ip; ip number; static ip;
      x forwarded for; ip logged; ip used; subscriber ip; suspect ip; ip add; user host address; client address ip;
      remote host ip`,
    `range; type; country; version; location; injured; filter; filtering; restrict; restriction; camera model;
      tip`,
  ),
  'mac-address': headers(
    `mac address; =mac; wifi mac; bluetooth mac; bt mac; ethernet mac; mac id; bssid; device mac; wlan mac;
      hardware address; lan mac; nic mac`,
    'type; vendor; os',
  ),
  imei: headers(
    `imei; imei number; imei or meid; imei meid; meid; meid number; esn; imeisv; device imei; handset imei;
      phone imei; imei esn`,
    'type; status; blacklisted; check',
  ),
  imsi: headers('imsi; imsi number; subscriber identity; imsi id'),
  iccid: headers(
    'iccid; iccid number; sim number; sim card number; sim serial; sim serial number; sim id; sim card; esim id',
    'type; provider; carrier; pin; puk',
  ),
  'gps-coordinate': headers(
    `latitude; longitude; lat; lon; gps; gps coordinates; gps location; gps coords; lat long; lat lon; latlong;
      latlng; latitude longitude; coordinates; geo coordinates; coords; geolocation; geocode; geo lat; geo long;
      geo lon; incident long; start long; end long; location long; event long; gps long; gps lat; home lat;
      home long; x coordinate; y coordinate; x coord; y coord; x long; y lat; point x; point y; geo point; lat dd;
      long dd; longitude x; latitude y; the geom; wkt geometry`,
    `time; description; name; term; how; too; text; days; gun; sleeve; hair; as; type; accuracy; quality; system;
      device; unit; monitor; tracker; status; policy; coordinator; source; score`,
  ),
  'grid-reference': headers(
    `grid ref; grid reference number; gridref; mgrs; usng; os grid; os grid ref; osgb; national grid reference;
      ngr; os ref; map ref; mgrs coordinate; usng coordinate; military grid; utm; utm coordinate`,
    'type; zone name; campaign',
  ),
};
