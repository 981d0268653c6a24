/**
 * Headers of systems that nobody documents, by what their values are: glued and cut words, prefixes of tables, numbers,
 * misspellings, other languages and standards. Kinds in brackets may be told as well.
 */
const byInfoTypes: Readonly<Record<string, string>> = {
  'us-ssn': `EMPSSN; VICSSN; SUBJSSN; SUSPSSN; OFCRSSN; INMTSSN; DEFSSN; tbl_Person.SSN; T1.SSN; PERS_SSN; P_SSN; SSN_1; SSN2; SSAN;
    EMP_SSAN; SOC_SEC_NBR; SOCSECNO; SOC_NBR; NATIONAL_ID; NATL_ID; NATLID; PersonSSNIdentification; nc:PersonSSNIdentification;
    socialSecurityNumber; SS_NUM; ss_no; SOCSEC; SocialSecNum; WIT_SSN; juv_ssn; DRVSSN; patient_ssn; Spouse SSN; ApplicantSSN;
    SSN_NBR; SSNO; SSNBR; Numero de seguro social; Soical Securty No; subj_ssn_txt; CALLER_SSN; PersonSSNID; j:SubjectSSN`,
  'us-ssn-partial': 'SSN_LAST4; LAST_4_SSN; SSN4; SSNLAST4; Last4SSNumber; last four of ssn',
  'date-of-birth': `VICDOB; SUBJDOB; EMPDOB; SUSPDOB; DOBIRTH; BDT; BRTH_DT; BRTHDT; BIRTHDATE; BTH_DT; DT_OF_BIRTH; DTOFBIRTH;
    PersonBirthDate; nc:PersonBirthDate; INMTDOB; JUVDOB; DEF_DOB_1; DRVDOB; tblSubject.DOB; P_DOB; DOB_DT; DOBDT; BIRTH_DT;
    D.O.B.; DoB2; fecha de nacimiento; FECHA_NAC; fechaNacimiento; Fec_Nac; EMP_BRTH_DT; date_of_brith; RP_DOB; WITDOB; OFCRDOB;
    PatientDOB; BirthDt; dob_mmddyyyy; Fecha Nac.; F. Nacimiento`,
  'person-name': `SUBJLSTNM; SUBJFSTNM; NM_LST; NM_FST; EMPLNM; EMPFNM; EMPNM; LSTNM; FSTNM; MIDNM; LNM; FNM; LASTNM; FIRSTNM; FULLNM;
    nc:PersonGivenName; nc:PersonSurName; PersonMiddleName; PersonFullName; PersonSurName; SURNAME; FORENAME; apellido; nombre;
    Nombre completo; apellidos; Apellido paterno; Apellido Materno; Primer Nombre; DRVLNAME; OWNRNM; REG_OWN_NM; APPL_LNAME; CUST_NM;
    cust_lst_nm; fl_nm; INMT_NM; INMTNM; DEFLNM; DEF_LST_NM; SUSPNM; CALLER_NM; CALLERNM; EMERG_NM; NOK_NM; GRDN_NM; ATTY_NM;
    ATTYNM; Visitor; PT_LNAME; PTNM; CPLT_NM; Inmate Visited; SUSP1_FST_NM; tbl_Subject.LName; T1.LAST_NAME; PERS_LST_NM; P_FNAME;
    sospechoso; LName2; FNAME_1; Frist Name; Lsat Name; ARR_LNAME; Registrant; DRIVER_LST_NM; EMP_LAST; PersonName; NAMELAST; NAMEFIRST;
    SURNM; FULLNAME; SPOUSE_NM; CNTCT_NM; nombres; Inmate; Tenant_LNM; RPTG_PTY_NM`,
  'person-name victim-witness': `VICNM; VICLNM; VIC_FST_NM; WIT_NM; WITNM; VICLSTNM; Nombre de la víctima;
    VIC1LNAME`,
  'victim-witness': 'victima; Testigo; Víctima; VICTIMA_1',
  'phone-number': `HMPHN; HMPH; HM_PHN; WKPHN; WK_PH; CELLPHN; CELL_NBR; TELNO; TEL_NBR; PHN; PHNNO; PHN_NBR; EMPPHN; RPPHN; RP_PHN; VICPHN;
    SUBJPHN; CALLERPHN; CALLBACK_PHN; EMERG_PH; EMERG_PHN; MOB_NO; MOBNO; PHONE2; PHONE_1; teléfono; telefono; TELEFONO_CASA; celular;
    Tel. movil; TelephoneNumberFullID; nc:TelephoneNumberFullID; CONTACT_PHN; P_PHONE; HOMEPHN; WRK_TEL; Mobile No; Phoen; Cust_ph_nbr;
    ContactTelephoneNumber; TELNBR; CELLNO; NOK_TEL; Numero de telefono; WITPHN; ATTY_PHN; SUPVPHN`,
  'email-address': `EMPEML; EML; EMAIL_ADDR; EML_ADDR; EMAILADDR; correo; correo electrónico; Correo_Electronico; ContactEmailID;
    nc:ContactEmailID; PERS_EMAIL; EMAIL1; e_mail_2; WK_EMAIL; SUPVEMAIL; ContactEmail; VICEMAIL`,
  'us-street-address': `ADDR_LN1; HMADDR; HM_ADDR; HOMEADDR; EMPADDR; VICADDR; SUBJADDR; RESADDR; RES_ADDR; ADDRLN1; STRT_ADDR; STADDR; domicilio;
    dirección; direccion; LocationStreetFullText; nc:LocationStreetFullText; AddressFullText; ADDR_1; Address2; MAILADDR; CALLERADDR; RP_ADDR; ADR1;
    INMT_ADDR; Domicilio particular; WIT_ADDR; Addr_Line_1; PersonResidence`,
  password: `PSWD; PASSWD; PWD; USERPWD; USRPWD; LOGIN_PWD; contraseña; clave; PASSWRD; Contrasena; LOGINPWD; EMAILPWD; P_PASSWORD; clave de acceso;
    ADMPWD; TEMP_PWD; GATE_CD; GATECD; ALRM_CD; ALARMCD; DOORCD`,
  'us-driver-license': `OLN; DRVLIC; DRVRLIC; DL_NBR; DLNBR; DLNO; SUBJDL; SUSPDL; VICDL; VIC_DL; EMP_DL; OLN_NBR; OLNNO; DRLIC; DRIV_LIC_NO; P_OLN;
    licencia de conducir; PersonDriverLicense; DriverLicenseID; DriverLicenseIdentification; DRVLICNO; DRVLICNBR; Licencia_Conducir`,
  'us-license-plate': `VEHPLT; VEH_PLT; PLT; PLT_NBR; PLTNO; LICPLT; LIC_PLT; LICPLTNO; VEH_LIC_NO; VEHTAG; placa; placas; PLATENO; matrícula; Placa del vehículo;
    VehicleLicensePlateID; ConveyanceRegistrationPlateIdentification; SUBJPLT; SUSP_PLT; VEH1_PLATE; TAGNO; VEH_TAG_NBR; PLT2; LPNO`,
  vin: 'VEHVIN; VIN_NBR; VINNO; VIN1; VehicleIdentification; nc:VehicleIdentification; VehicleVINText; VEH_VIN_NO; SUBJVIN; T3.VIN; VINNBR',
  'uk-vehicle-registration': 'VRM; VRM1; VRM No; VRN; (VRM)',
  'badge-number': `EMPID; EMPLID; EMP_NBR; EMPNO; OFCRID; OFCR_ID; OFCRBDG; BDGNO; BDG_NBR; BADGENO; BADGE_NBR; COLLAR NO; SHOULDER NO; OFCR_BADGE;
    EMP_NO_1; OFCRNO; SUPVBADGE; PERSONNEL_NO; PERNR; EMPLYEE_ID; Star No; SHIELD_NO; OFCRBADGE; WARRANT CARD NO; RPTG_OFCR_ID`,
  'officer-identity': `OFCR; OFCRNM; OFCR_NM; RPTG_OFCR; RPTGOFCR; RPT_OFCR; ARR_OFCR; ARROFCR; OFCRLSTNM; OFCR_LST_NM; SUPV_NM; SUPVNM; SUPVLNM; oficial;
    INV_OFCR; OIC; Agente; OFFCR_NAME; Transporting Ofcr; APPROV_SUPV`,
  'staff-assigned': `INVESTIGATOR; Investigator Assigned; INVSTGTR; ASGN_OFCR; ASSGN_OFCR; Assigned Officer; CASE_AGENT; Case Agent; Lead Case Agent; HANDLER;
    Co-Handler; Assigned Detective; ASSIGNED_DET; ASSIGNED_INV; Primary Investigator; Lead Investigator; ASGND_TO; Case Officer; Assigned Analyst;
    DET_ASSIGNED; DETASGN; Investigador; Detective Assigned; Follow-up Officer; Case Manager Name; SIO; Primary Detective; AssignedInvestigator`,
  'case-number': `CASENO; CASENBR; CASE_NUM; INCNO; INC_NBR; INCDNT_NO; RPTNO; RPT_NBR; RPTNBR; DKT_NO; DOCKETNO; CPLT_NO; IncidentCaseNumberText; ActivityIdentification;
    j:IncidentCaseNumberText; IncidentCaseNumber; CaseDocketID; CADNO; CAD_NBR; CFSNO; EVT_NBR; OCANO; numero de caso; CRT_CASE_NO; EVENT_NBR; num_expediente; expediente`,
  'fbi-number': 'PersonFBIIdentification; j:PersonFBIIdentification; FBINO; FBI_NBR; FBINBR; UCN_NBR; SUBJFBI',
  sid: 'PersonStateFingerprintIdentification; j:PersonStateFingerprintIdentification; SIDNO; SID_NBR; STATE_ID_NBR; StateFingerprintID; CII_NO',
  'us-bank-account':
    'ACCTNO; ACCT_NBR; ACCTNBR; BANKACCT; BNK_ACCT; DD_ACCT; DDACCT; DD_ACCOUNT_NO; CHKACCT; EMP_BANK_ACCT; DIRDEP_ACCT; cuenta bancaria; SAVACCT; FinancialAccountNumber',
  'us-aba-routing':
    'RTGNO; RTG_NBR; RTNGNO; DD_TRANSIT; TRANSIT_NO; TRNST_NBR; ABA_NBR; ABANO; BANK_RTG; BNKRTG; ROUTINGNO; RTN; DDRTG',
  'payment-card': 'CCNO; CC_NBR; CCNBR; CREDITCARDNO; CRDNO; CARD_NBR; tarjeta de credito; CCNUM; PAN_NBR',
  'card-security-code': 'CCCVV; CVV_CD; CVVCD; CVC; CVC2; CC_CVV',
  'us-passport': 'PPTNO; PASSPORTNO; PASSPT_NBR; PPT_NBR; pasaporte; No. de pasaporte; PSPRT_NO; PersonPassportID',
  'booking-number':
    'BKGNO; BKG_NBR; BOOKNO; BOOKING_NBR; INMTID; INMT_NO; INMTNO; INM_NBR; JAIL_ID; JAILID; BOOK_ID; BookingAgencyRecordIdentification',
  'medical-record-number': 'MEDRECNO; MED_REC_NBR; MRNO; PT_ID; MRN_NBR; PTID; CHART_NO',
  'uk-nino': 'NINO; NI_NO; NatInsNo; NAT_INS_NO; NI_NBR; Natl Ins Number',
  'uk-pnc-id': 'PNCID; PNC_ID; PNC_NO; PNCNO; PNC_NBR; PersonPNC',
  'uk-crime-reference': 'URN; CRIME_REF; CrimeRefNo; CRN; Crime No; CRIMENO; OccurrenceRef; Custody Ref; CUST_REC_NO',
  'uk-nhs-number': 'NHSNO; NHS_NBR; NHS_NUM; NHSNBR',
  'foreign-national-id':
    'CURP; RFC; clave de elector; CURP_1; cedula; Cédula; No. Cedula; cedula de identidad; DNI; NIE; RFC_EMPLEADO',
  'ip-address': 'IPADDR; IP_ADDR_1; LOGIN_IP; SRCIP; SRC_IP; DST_IP; CLIENTIP; REMOTE_ADDR_IP; LASTLOGIN_IP',
  'gps-coordinate':
    'LATDD; LONGDD; LAT_DD; LON_DD; GPSLAT; GPSLON; GPS_LAT; GPS_LONG; XCOORD; YCOORD; latitud; longitud; LocationLatitudeValue; GeographicCoordinateLatitude; INC_LAT; INC_LON',
  'gang-alias': 'AKA; AKANM; ALIAS_NM; MONKR; MONIKER; apodo; SUBJALIAS; SUBJ_AKA; PersonAlternateName; NCKNM',
  'a-number': 'ALIENNO; ALIEN_NBR; A_NBR; ANUM; ARN_NBR; ALIENNBR; USCIS_NO',
  informant:
    'CINO; CI_NBR; CI_CODE; CHS_ID; CHSNO; INFORMANT_NM; TIPSTER; TIPSTR_NM; CINBR; SRC_NBR; Informante; CHIS_NO',
  ori: 'ORI; AGCY_ORI; AGCYORI; ORI_NBR; ORINO; OrganizationORIIdentification; RPTG_AGCY_ORI',
  'subject-description':
    'SMT; SUBJDESC; SUSPDESC; SUSP_DESC; PHYS_DESC; TATTOO_DESC; CLOTHING_DESC; PersonPhysicalFeature; SUBJ_DESCR; Descripcion del sospechoso; SCARS_MARKS_TAT',
  narrative: `NARR; NARRATIVE; NARRTV; RPT_NARR; RPTNARR; INC_NARR; Narrative Text; Case Notes; CASENOTES; CaseSynopsis; BriefSummary; InternalNotes; OFCR_NOTES; Officer Narrative;
    Officer Comments; INVESTIGATOR_NOTES; SummaryOfIncident; Remarks; RMKS; CMTS; CMNTS; Comments; Notes; AnalystComments; Analyst Notes; Incident Summary; Synopsis; IncidentNarrativeText;
    Statement; STMT_TXT; Witness Statement; Supplement Narrative; SUPP_NARR; Case Log Entry; Interview Notes; narrativa; Observaciones; Relato de los hechos; comentarios; notas; Facts of Case; Probable Cause Statement;
    PC_NARR; NARR_TXT; Details of Incident; FI Notes; INC_DESC; Incident Description; CaseDetails; CIRCUMSTANCES; MO_NARR; Modus Operandi; CALL_NOTES; CallRemarks; DISPATCH_CMTS`,
  'vehicle-description': `VEHDESC; VEH_DESC; Vehicle Description; VehicleInformation; VEH_INFO; Suspect Vehicle; SUSP_VEH; SUBJ_VEH; Veh Yr/Make/Model; VEH_MAKE_MODEL; Make/Model; VehicleDescriptionText;
    Year Make Model; YMM; YR_MK_MDL; descripcion del vehiculo; Vehiculo; VEH1_DESC; Vehicle Desc; SuspectVehicle; Vehicle; VEH; Vehicle 1; Subject Vehicle; Vehicle Used; Getaway Vehicle; LeaseVehicle; VehDescr; Vehicle Make Model Color`,
  demographics: `RACE; SUBJRACE; VIC_RACE; VICRACE; ETHNIC; ETHNICITY; ETHN_CD; RACE_CD; RACECD; MARITAL; MARITAL_STATUS; MAR_STAT; MARSTAT; RELIGION; RELIG; Sexual Orientation; SEX_ORIENT;
    Immigration Status; IMMIG_STAT; IMMIGSTAT; CITIZENSHIP; PersonRaceCode; j:PersonRaceCode; PersonEthnicityText; Hispanic; raza; etnia; estado civil; religión; Nationality; EMPRACE; SUSP_RACE;
    Ethnic Origin; Self-Defined Ethnicity; SDE; Gender Identity; Faith; DEF_RACE; Marital Stat; PersonReligionText; PersonCitizenship; estatus migratorio; orientacion sexual; nacionalidad; ETHNIC_GRP; Visa Status; JUV_RACE; INMTRACE; Race/Ethnicity`,
  affiliation: `Gang Affiliation; GANG; GANGAFFIL; GANG_AFFIL; GANG_NM; GANGNM; Gang Set; Gang Name; SET_NM; CLIQUE; Union; UNION_CD; UNION_MBR; Union Local; Party Affiliation; POLIT_PARTY; Political Party; Political Affiliation; Affiliation; Affiliations; AFFIL;
    Known Affiliations; STG; STG_AFFIL; Security Threat Group; Group Affiliation; Hate Group; Extremist Group; pandilla; sindicato; Club Affiliation; Motorcycle Club; OMG_AFFIL; Criminal Organization; Org Crime Group; OCG; PersonGang; Gang Membership; SUBJ_GANG; afiliacion; Political Views; Labor Union`,
  'tracking-number': `RFINumber; RFI_NO; RFINO; RFI #; RFI ID; LEAD_NO; LEADNO; Lead Number; LeadID; TIP_NO; TIPNO; Tip Number; Tip ID; TIPNBR; Product Number (Intel); Custom_ProductNumber; INTEL_PROD_NO; IntelProductNumber; Product No; SAR Number; SARNO; SAR_ID; Request No;
    REQ_NBR; RFS Number; RFSNO; Control Number; CTRL_NO; CNTRL_NBR; Tracking Number; TRACKING_NO; TRKNO; Bulletin Number; BOLO_NO; FIR No; Intel Report No; IIR Number; Referral Number; REFERRAL_NO; Assignment No; CrimeStoppers Tip No; Deconfliction No; DECON_NO; Guardian ID; eGuardian No; Lead #; Tip #`,
  'file-reference': `Photo; PHOTO_FILE; PHOTOFILE; Photo1; Mugshot; MUG_FILE; MUGSHOT_FN; Attachment; Attachment1; ATTACH_FILE; ATTCH; Attachments; BWC_FILE; BWCFILE; BodyCamFile; Body Camera File; BWC Video; Video File; VIDEO_FN; AUDIO_FILE; Evidence Photo; SubjectPhoto1; Photo Path; IMG_FILE; Image File; DriversLicensePhoto;
    Dashcam File; Scan File; DOC_FILE; DocFilename; Document File; Recording File; Interview Recording; foto; archivo adjunto; adjunto; BinaryObject; Media File; Evidence File; PHOTO_NM; Fotografia; Axon File; File Attachment; InCarVideo; Photo Filename; Signature File`,
  'social-media': `FACEBOOK; FB; FB_URL; Facebook Profile; INSTAGRAM; IG; IG_HANDLE; Insta; Twitter; TWITTER_HANDLE; Twitter Handle; X Handle; SNAPCHAT; SNAP; Snapchat Username; TikTok; Social Media; SOC_MEDIA; SOCMED; SOCIAL_MEDIA_1; Social Media Handle; ScreenName; Screen Name; SCRN_NM; Profile URL; PROFILE_URL;
    Handle; Online Handle; Telegram; WhatsApp; Discord; YouTube Channel; LinkedIn; Kik; Reddit Username; SM_HANDLE; SubjFacebook; SUBJ_IG; SocialMediaAccount; redes sociales; Facebook URL; Online Alias; VK; Social Network; Social Media URL; PersonDigitalImageScreenName; DigitalAccountHandle; SUSP_FB; vanity name; Gamertag`,
  'health-record': `DX; Dx; DIAG; DIAGNOSIS; DIAG_CD; DIAGCD; Dx Code; ICD; ICD10; ICD-10; ICD10_CD; ICD9; MEDS; MEDICATION; Medications; RX; RX_NM; Prescription; ALLERGIES; ALLERGY; ALRGY; DISABILITY; DISAB; DISAB_CD; BLOOD_TYPE; Blood Type; BLDTYP; Medical Condition; Medical Conditions; MED_COND; MEDCOND; Mental Health; MH_FLAG_DESC; Mental Health Diagnosis;
    HIV Status; Health Condition; Medical Alert; Med Alert; Medical History; diagnóstico; medicamentos; alergias; discapacidad; tipo de sangre; Treatment; Injuries; InjuryDescription; INJ_DESC; Current Medications; Primary Diagnosis; Immunizations; Covid Status; PersonMedicalCondition; Suicide Risk; Psych Eval; Injury Description; Pregnancy Status; Symptoms; PT_DX; Condition Diagnosis; Health Notes; Medical Notes`,
};

/** Each header, the kinds that it must be told as, and those that it may be told as. */
export const unheard: readonly (readonly [header: string, infoType: string])[] = Object.entries(byInfoTypes).flatMap(
  ([infoTypes, headers]) => split(headers).map((header) => [header, infoTypes] as const),
);

/** Headers that look like those and name none of these kinds. */
export const lookAlikes: readonly string[] = split(`
  EmailAddressNotify; Password expires; BCC; Airport name; DOB required (Y/N); SSN_FLAG; SSN_IND; DOB_FLG; Tag; Tags; Unit price; Unit Price; Shift; Shift key; Channel; TV Channel; Subject; Message Subject; Course Subject;
  Subject Line; Serial; Serial Prefix; Case Pack; Case Qty; Rank; Search Rank; Race Rank; Race Name; Race Time; Race Distance; Race Date; Horse Race; Party Size; Third Party; Vendor Contact; Contact Type; Contact Hours; Union Square;
  Union Date; Set Price; Set Size; Set List; Photo Count; Photo Credit; Photography; Photo Width; Photos per page; Attachment Count; Attachment Size; Has Attachment; File Size; File Type; File Count; File Date; Narrative Required; Has Narrative; Notes Count; Notes Required;
  Comment Count; Comments Enabled; Allow Comments; Number of comments; Show Notes; Release Notes; Tasting Notes; Liner Notes; Shipping Notes; Product Notes; Footnotes; Vehicle Count; Vehicle Cost; Vehicle Miles; Vehicle Hours; Vehicle Class; Vehicles per day; Number of Vehicles; Vehicle Tax; Vehicle Fee;
  Vehicle Type; Vehicle Weight; Vehicle ID Count; Medals; Medium; Media Type; Mediation; Medical Leave Hours; Medical Premium; Medical Plan; Medical Cost; Medication Cost; Medications Count; Rx Cost; Rx Copay; Disability Premium; Disability Insurance; Disability Rate; Disability Hours; Allergy Season; Allergen Free;
  Blood Drive Date; Blood Type Count; ICD Count; Diagnosis Count; Diagnosis Date; Treatment Plant; Treatment Cost; Water Treatment; Injury Count; Injuries Count; Number of Injuries; Injury Rate; Fatal Injuries; Facebook Likes; Facebook Followers; Twitter Followers; Instagram Posts; Share on Facebook; Social Media Clicks; Social Media Policy; Social Media Budget; YouTube Views;
  Handle Color; Handle Length; Door Handle; Handle Material; Snap Fastener; Discord Server Count; Lead Time; Lead Content; Lead Level; Lead Status; Lead Source; Lead Source Count; Tip Amount; Tip Percent; Tips Received; Total Tips; Tip Count; Leads Count; RFI Count; RFI Due Date; RFI Status; Product Name; Product Type; Product Category; Control Group; Request Date; Request Type; Requests Count;
  Investigations; Investigation Type; Investigation Count; Investigator Count; Investigators Assigned Count; Assigned Date; Assigned Count; Date Assigned; Case Agent Count; Assigned Budget; Case Manager Software; Handler Fee; Religion Class; Religious Holiday; Race Count; Ethnicity Percent; Percent Hispanic; Hispanic Population; White Count; Marital Status Count; Race Total; Immigration Year; Immigration Count; Citizenship Date; Nationality Count; Number of Gangs; Gang Unit Budget; Gang Count; Gang Crimes; Union Dues; Union Contract Date; Union Hours; Party Votes; Party Total; Political Map; Affiliate Fee; Affiliate Link;
  Camp Name; Company Num; Component Name; Comp Rate; Compression; Composition; Company Phone Provider; Empirical; Employment Total; Employment Rate; Emphasis; Emptied; Department No; Definition; Default Name; Deficit; Defense Budget; Victory; Victor; Vicinity; Suspended; Suspense Date; Suspension; Witty; Within; Without; Wittenberg; Subjective; Subtotal; Subtype; Offset; Offer; Official Name; Officially; Office; Officer Count; Arrangement; Arrival; Juvenilia; Juventus;
  Patent Number; Pattern; Path; Patch; Patrol; Drive Name; Driver Version; Driver File; Drive Letter; Ownership; Own Goals; Registry; Regional Name; Region Name; Register Name; Application Name; Applied Date; Appliance; Caller ID Enabled; Contact Lens; Contacts Count; Mobile Home Park; Mobile Homes; Telemetry; Telescope; Television; Phonics; Phantom; Phase; Phosphate; PH Level; pH; Homestead; Home Score; Home Team; Home Runs; Cellar; Cellulose; Cell Line; Cell Count; Addresses Served; Addressee Count; Additive; Additional; Adder; Mailbox; Mailing Date; Email Campaign; Mail Class; Accountability; Account Manager; Account Type; Account Number Prefix; Account Description; Routine; Route Number; Route ID; Route Name; Routing Slip; Routing Type; Transit Route; Transit Time; Bank Holiday; Bank Name; Banking Days; Cards Issued; Card Catalog; Card Type;
  Plate Size; Plate Thickness; Dinner Plate; Plates Served; Plate Appearances; Base Plate; Tag Line; Tag Color; Price Tag; Vintage; Vinyl; Vine; Vineyard; Virtual; License Fee; License Count; License Year; Licensee Count; Permit Type; Local; Locale; Location; LocationID; Latent; Latency; Latest; Lateral; Longest; Longitudinal; Pinned; Pinterest Board; Pinball; Ping; Pine; Spin; Badge Color; Badge Type; Badge Count; Booked; Books; Booking Date; Booking Fee; Book Title; Bookings Count; Inmate Count; Inmate Population; Incoming; Income; Incident Count; Incidents; Increase; Report Count; Reporting Period; Report Year; Docket Count; Number of Case Count; Case Closed; Caseload; Original Amount; Origin; Orientation; Orient; Orifice; Priority; Aria; Sidewalk; Side; Siding; Sidebar; Fibre; Fabric; Alien Species; Alienation; Alphanumeric; Annum; Annual; Informed; Information; Informant Funds; Source; Source URL; Chisel; Chassis; Month Name; Day Name; Station Name; School Name; Host Name; User Name; Plant Name; Common Name; Scientific Name; Candidate Votes; Precinct; Parcel ID; PIN Count; GIS ID; Shape Area; OBJECTID; GlobalID; Shape_Length; FID; MapSheet; Elevation; Candidate Party Votes; Ballots Cast; Turnout; Registered Voters; ISBN; Author; Publisher; Call Number; Dewey; Edition; Pages; Subjects; Series; Copies; Checked Out Count;
  FY23 Adopted; Fund; Dept; Change; Program; Milestone; Sprint; Ticket Type; Story Points; Project Lead Time; Budgeted; Actuals; Model; UPC; Price; Weight; Length; Width; Depth; Volume; Rate; Speed; Grade; Score; Points; Wins; Losses; Draws; Goals; Rank Change; Curve; Surface; Surcharge; Surname Count; Nominal Rate; Nominal Value; Nomination; Numbered; Nombre de jours; Claves; Clavier; Correction; Corridor; Directional; Plaza; Placard; Placebo; Matriculation; Matrix; Testing; Testimonial; Testigos Count; Domicile Count; Domino; Telefilm; Apellation; Cedar; Curb
`);

function split(headers: string): string[] {
  return headers
    .split(';')
    .map((header) => header.trim())
    .filter((header) => header !== '');
}
