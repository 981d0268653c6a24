/**
 * Headers of systems that nobody documents, by what their values are: glued and cut words, prefixes of tables, numbers,
 * misspellings, other languages and standards. Kinds in brackets may be told as well.
 */
const byInfoTypes: Readonly<Record<string, string>> = {
  'us-ssn': `EMPSSN; VICSSN; SUBJSSN; SUSPSSN; OFCRSSN; INMTSSN; DEFSSN; tbl_Person.SSN; T1.SSN; PERS_SSN; P_SSN; SSN_1;
    SSN2; SSAN; EMP_SSAN; SOC_SEC_NBR; SOCSECNO; SOC_NBR; NATIONAL_ID; NATL_ID; NATLID; PersonSSNIdentification;
    nc:PersonSSNIdentification; socialSecurityNumber; SS_NUM; ss_no; SOCSEC; SocialSecNum; WIT_SSN; juv_ssn; DRVSSN;
    patient_ssn; Spouse SSN; ApplicantSSN; SSN_NBR; SSNO; SSNBR; Numero de seguro social; Soical Securty No;
    subj_ssn_txt; CALLER_SSN; PersonSSNID; j:SubjectSSN; SUBJ_SSN_NO; VCTM_SSN; EMPLOYEE_SSN_TXT; SSN Nbr; PERSSN;
    tblEmp_SSN; Witness1SSN; SuspSSN2; SocialSecurityNbr; DRVR_SSN; SS NBR; social_sec_num; PT_SSN; REG_SSN; OWNSSN;
    COMPSSN; NATIONALID; PersonSocialSecurityNumber; Social Sec #; SUBJ.SSN; inmate_soc; VICT_SSN_NBR;
    Suspect Social Security No.; OFFENDER_SSN; SSN_TXT; PERSON_SSN_1; soc_sec_number; SSNUM; EMPLSSN; Soc Sec Nbr;
    WITSSN; INM_SSN; NATL ID NBR`,
  'us-ssn-partial': `SSN_LAST4; LAST_4_SSN; SSN4; SSNLAST4; Last4SSNumber; last four of ssn; SSN_LAST_4; LAST4_SSN; L4SSN; SSN_L4`,
  'date-of-birth': `VICDOB; SUBJDOB; EMPDOB; SUSPDOB; DOBIRTH; BDT; BRTH_DT; BRTHDT; BIRTHDATE; BTH_DT; DT_OF_BIRTH; DTOFBIRTH;
    PersonBirthDate; nc:PersonBirthDate; INMTDOB; JUVDOB; DEF_DOB_1; DRVDOB; tblSubject.DOB; P_DOB; DOB_DT; DOBDT;
    BIRTH_DT; D.O.B.; DoB2; fecha de nacimiento; FECHA_NAC; fechaNacimiento; Fec_Nac; EMP_BRTH_DT; date_of_brith;
    RP_DOB; WITDOB; OFCRDOB; PatientDOB; BirthDt; dob_mmddyyyy; Fecha Nac.; F. Nacimiento; VIC_BDATE; SUSP_BRTH_DT;
    BIRTH_DATE_1; DOB1; OFNDR_DOB; CHILD_DOB; PersonBirthDateText; DOB_YYYYMMDD; birthDt; EMPLDOB; WIT_DOB_DT;
    Date/Birth; JUVBDT; SUBJBDATE; APPL_DOB; Fecha de Nac; DTBIRTH; COMPDOB; ARRDOB; PTDOB; OWNDOB; born_on;
    OFFENDER_DOB; DOB_TXT; DATE_BIRTH; VICTIM_BIRTHDATE; BirthDte; DRIVER_DOB; EMPBIRTHDT; DOBMDY; SUBJ_BIRTH_DT;
    WITNESS_DOB; birth_dt_tm; Patient Birth Date`,
  'person-name': `SUBJLSTNM; SUBJFSTNM; NM_LST; NM_FST; EMPLNM; EMPFNM; EMPNM; LSTNM; FSTNM; MIDNM; LNM; FNM; LASTNM; FIRSTNM;
    FULLNM; nc:PersonGivenName; nc:PersonSurName; PersonMiddleName; PersonFullName; PersonSurName; SURNAME;
    FORENAME; apellido; nombre; Nombre completo; apellidos; Apellido paterno; Apellido Materno; Primer Nombre;
    DRVLNAME; OWNRNM; REG_OWN_NM; APPL_LNAME; CUST_NM; cust_lst_nm; fl_nm; INMT_NM; INMTNM; DEFLNM; DEF_LST_NM;
    SUSPNM; CALLER_NM; CALLERNM; EMERG_NM; NOK_NM; GRDN_NM; ATTY_NM; ATTYNM; Visitor; PT_LNAME; PTNM; CPLT_NM;
    Inmate Visited; SUSP1_FST_NM; tbl_Subject.LName; T1.LAST_NAME; PERS_LST_NM; P_FNAME; sospechoso; LName2;
    FNAME_1; Frist Name; Lsat Name; ARR_LNAME; Registrant; DRIVER_LST_NM; EMP_LAST; PersonName; NAMELAST; NAMEFIRST;
    SURNM; FULLNAME; SPOUSE_NM; CNTCT_NM; nombres; Inmate; Tenant_LNM; RPTG_PTY_NM; SUSPLNAME; SUSP_LST; VIC_LST_NM;
    DRVFNM; OWNERNM; OWN_LNAME; EMPFIRSTNM; PERS_NM_LAST; PersonSurNameText; GivenNm; SURNAME_1; Fore name; JUV_LNM;
    DEF_FST_NM; APPLNM; REGNM; MIDDLE_NM; MI_NM; INMATE_LNAME; NAME_LST_FST_MID; Apellidos y nombres;
    nombre_completo; Primer apellido; Nombre del sospechoso; SUBJNAME; COMPLNM; PTLNAME; CONTACTNM; ownr_nm;
    DriverLName; PASSENGER_NM; arrestee_lnm; Suspect_LN; tbl_Inmate.FName; OFFENDER_LNAME; LAST_NAM; GIVEN_NM;
    PersonNameFull; SUSPECT_NM_LAST; DRIVER_FULL_NM; INM_FNAME; EMP_FULL_NM; CONTACT_LNM; OWNER_FIRST_NM;
    CUST_LNAME; PRSN_LST_NM; DEF_FULL_NAME; SUBJ_MID_NM; PATIENT_LAST_NM; MOTHER_NM; SPOUSENM; Nombre(s); Name-Last;
    Full_Nm; NMLST; NMFST; FIRST_NME; LASTNME`,
  'person-name victim-witness': `VICNM; VICLNM; VIC_FST_NM; WIT_NM; WITNM; VICLSTNM; Nombre de la víctima; VIC1LNAME`,
  'victim-witness': `victima; Testigo; Víctima; VICTIMA_1; VIC_NM; VICT_NM; VIC_NAME_1; WIT_NAME; WITNESS_NM; VICFNM;
    Nombre de victima; WITLNM`,
  'phone-number': `HMPHN; HMPH; HM_PHN; WKPHN; WK_PH; CELLPHN; CELL_NBR; TELNO; TEL_NBR; PHN; PHNNO; PHN_NBR; EMPPHN; RPPHN;
    RP_PHN; VICPHN; SUBJPHN; CALLERPHN; CALLBACK_PHN; EMERG_PH; EMERG_PHN; MOB_NO; MOBNO; PHONE2; PHONE_1; teléfono;
    telefono; TELEFONO_CASA; celular; Tel. movil; TelephoneNumberFullID; nc:TelephoneNumberFullID; CONTACT_PHN;
    P_PHONE; HOMEPHN; WRK_TEL; Mobile No; Phoen; Cust_ph_nbr; ContactTelephoneNumber; TELNBR; CELLNO; NOK_TEL;
    Numero de telefono; WITPHN; ATTY_PHN; SUPVPHN; SUBJ_PH; VIC_PHN_NBR; EMP_HM_PHN; EMPCELL; CELL_PHN_NO; HOME_TEL;
    WK_TEL_NO; PHNBR; PHNO; CALLER_TEL; TELEPH; SUSPCELL; OWN_PHN; Contact Tel; tel_no_1; PHONE_NBR_2; WITTEL;
    numero_telefono; telefono celular; MOBILE_NBR; TELHOME; PTPHN; RPPH; EMERGPH; VICTIM_PHONE_NBR; PHN1;
    HOME_PHN_NBR; EmpWorkPhn; WIT_PHONE; CELL_TEL; CELLNBR; RES_PHONE; BUS_PHN; CALLER_PH_NO; CONTACT_TEL_NO;
    NOK_PHN; MOBILE_PH; PRIMARY_PHN; Telefono 2; OWNER_PHN; phone_no_2; EMPLPHN; DRVPHN; INMPHN`,
  'email-address': `EMPEML; EML; EMAIL_ADDR; EML_ADDR; EMAILADDR; correo; correo electrónico; Correo_Electronico; ContactEmailID;
    nc:ContactEmailID; PERS_EMAIL; EMAIL1; e_mail_2; WK_EMAIL; SUPVEMAIL; ContactEmail; VICEMAIL; EMP_EML;
    email_adr; SUBJ_EMAIL; WKEMAIL; EmailAddr1; E-Mail ID; CORREO_E; correo_personal; PersonEmail; HMEMAIL; EMAILID;
    VICT_EMAIL; EMP_EMAIL_ADR; PERS_EML; EMAIL_TXT; ALT_EML; EMPEMAIL; USER_EMAIL_ADDR`,
  'us-street-address': `ADDR_LN1; HMADDR; HM_ADDR; HOMEADDR; EMPADDR; VICADDR; SUBJADDR; RESADDR; RES_ADDR; ADDRLN1; STRT_ADDR; STADDR;
    domicilio; dirección; direccion; LocationStreetFullText; nc:LocationStreetFullText; AddressFullText; ADDR_1;
    Address2; MAILADDR; CALLERADDR; RP_ADDR; ADR1; INMT_ADDR; Domicilio particular; WIT_ADDR; Addr_Line_1;
    PersonResidence; VIC_ADDR_1; SUBJ_STREET_ADDR; HOME_ADDR_LINE_1; EMP_ADR; CALLER_ADDR; RESIDENCE_ADDR;
    PERS_ADDR; StreetAddr; ADDR_TXT; Dirección particular; domicilio_particular; OWNADDR; SUSPADDR; WKADDR; RPADDR;
    DRVADDR; PersonHomeAddress; PTADDR; SUSP_ADDR; VICT_ADDR1; HOME_STREET; ADDRESS_LN_2; WITADDR; OWN_ADDR;
    INMADDR; EMPLADDR; RES_STREET_ADDR; Mail_Addr_1; LAST_KNOWN_ADDR; DEF_ADDR`,
  password: `PSWD; PASSWD; PWD; USERPWD; USRPWD; LOGIN_PWD; contraseña; clave; PASSWRD; Contrasena; LOGINPWD; EMAILPWD;
    P_PASSWORD; clave de acceso; ADMPWD; TEMP_PWD; GATE_CD; GATECD; ALRM_CD; ALARMCD; DOORCD`,
  'us-driver-license': `OLN; DRVLIC; DRVRLIC; DL_NBR; DLNBR; DLNO; SUBJDL; SUSPDL; VICDL; VIC_DL; EMP_DL; OLN_NBR; OLNNO; DRLIC;
    DRIV_LIC_NO; P_OLN; licencia de conducir; PersonDriverLicense; DriverLicenseID; DriverLicenseIdentification;
    DRVLICNO; DRVLICNBR; Licencia_Conducir; SUBJ_OLN; VICOLN; DRV_LIC_NBR; DL_ID; SUSP_DL_NO; DLICNO; DRIVERLICNO;
    OPER_LIC_NO; EMP_DL_NBR; DRVDL; APPL_DL; DRIVER_LIC_NBR; SUSPOLN; DL_NUM_1; WIT_DL; OWN_DL_NO; DLNUMBER;
    DRVR_LICENSE; OPLICNO`,
  'us-license-plate': `VEHPLT; VEH_PLT; PLT; PLT_NBR; PLTNO; LICPLT; LIC_PLT; LICPLTNO; VEH_LIC_NO; VEHTAG; placa; placas; PLATENO;
    matrícula; Placa del vehículo; VehicleLicensePlateID; ConveyanceRegistrationPlateIdentification; SUBJPLT;
    SUSP_PLT; VEH1_PLATE; TAGNO; VEH_TAG_NBR; PLT2; LPNO; SUSP_VEH_PLT; VEHPLATE; LIC_PLATE_NBR; VEH_LIC_PLT;
    PLATE_NBR_1; OWNPLT; SUBJ_VEH_TAG; PLTNBR; VEH_PLATE_NO; numero de placa; placa_vehiculo; TAG_NBR;
    VEHICLE_PLT_NO; LIC_TAG; PLATE_TXT; VEH_LIC_PLATE; PLATENBR; LICPLATE; VEHPLTNO; SUSP_PLATE`,
  vin: `VEHVIN; VIN_NBR; VINNO; VIN1; VehicleIdentification; nc:VehicleIdentification; VehicleVINText; VEH_VIN_NO;
    SUBJVIN; T3.VIN; VINNBR; VEH_VIN_1; VINNUM; VEH1VIN; SUSP_VIN; VEHVINNO; VEHICLE_VIN_NBR; VIN_TXT; OWN_VIN;
    VEH_VIN_NBR`,
  'uk-vehicle-registration': `VRM; VRM1; VRM No; VRN; (VRM); VRM_1; VRMNO; VEH_VRM; Vehicle Reg No; VRM_NO`,
  'badge-number': `EMPID; EMPLID; EMP_NBR; EMPNO; OFCRID; OFCR_ID; OFCRBDG; BDGNO; BDG_NBR; BADGENO; BADGE_NBR; COLLAR NO;
    SHOULDER NO; OFCR_BADGE; EMP_NO_1; OFCRNO; SUPVBADGE; PERSONNEL_NO; PERNR; EMPLYEE_ID; Star No; SHIELD_NO;
    OFCRBADGE; WARRANT CARD NO; RPTG_OFCR_ID; OFFCR_BADGE_NBR; OFCR_BDG; EMP_ID_NBR; BADGE_ID; EMPNBR; OFCRNBR;
    BDGNBR; Collar_Number; ShoulderNo; PERSONNEL_NBR; EMPLNO; OFCR_EMPID; SUPV_BADGE; BADGE_NUM_1; OFFICER_BDG_NO;
    EMPL_ID; EMPLOYEE_NBR; EMP_NUM; ASGN_OFCR_BADGE; STAFF_NBR`,
  'officer-identity': `OFCR; OFCRNM; OFCR_NM; RPTG_OFCR; RPTGOFCR; RPT_OFCR; ARR_OFCR; ARROFCR; OFCRLSTNM; OFCR_LST_NM; SUPV_NM;
    SUPVNM; SUPVLNM; oficial; INV_OFCR; OIC; Agente; OFFCR_NAME; Transporting Ofcr; APPROV_SUPV; OFCR_NM_1;
    RPT_OFCR_NM; ARR_OFCR_NM; OFFICERNM; SUPV_NAME; OFCRLNM; SUPVR_NM; BKG_OFCR; OFCRFNM; INVEST_OFCR; RPTOFCR;
    RESPONDING_OFCR; ARREST_OFCR_NM; CITING_OFCR; OFCR_FULL_NM; SUPV_LST_NM; BACKUP_OFCR; OFFICER_LAST_NM`,
  'staff-assigned': `INVESTIGATOR; Investigator Assigned; INVSTGTR; ASGN_OFCR; ASSGN_OFCR; Assigned Officer; CASE_AGENT; Case Agent;
    Lead Case Agent; HANDLER; Co-Handler; Assigned Detective; ASSIGNED_DET; ASSIGNED_INV; Primary Investigator;
    Lead Investigator; ASGND_TO; Case Officer; Assigned Analyst; DET_ASSIGNED; DETASGN; Investigador;
    Detective Assigned; Follow-up Officer; Case Manager Name; SIO; Primary Detective; AssignedInvestigator;
    ASGN_INV; ASSIGNED_INVESTIGATOR; CASE_INVESTIGATOR; INVSTGTR_NM; LEAD_DET; Lead Det; ASSIGNED_TO_NM;
    Assigned Agent; CASE_AGT; SOURCE_HANDLER; CI Handler; Handling Agent; ASSGND_OFCR; PRIMARY_INV; Case Detective;
    Assigned Inv.; Handler Name; OIC_NAME; Investigating Det; AssignedOfcr; Agent Assigned; Followup Detective;
    Case Assigned To; Analyst Assigned; DET_NM; Caseworker; INVESTIGATOR_NM; ASGN_DET; ASSIGNED_OFCR; LEAD_INV;
    Case_Agent_Name; Primary Case Agent; HANDLER_NM; Handler 1; SECONDARY_HANDLER; Det. Assigned; ASSIGNED_ANALYST;
    Assigned_Investigator_1; Investigator Name; INVESTIGATING_OFCR; Lead Agent; Case Ofcr; CASE_DET;
    Officer_Assigned; Supervisory Agent; Case Coordinator; Inv. Officer; ASGN_TO; Assigned Case Agent`,
  'case-number': `CASENO; CASENBR; CASE_NUM; INCNO; INC_NBR; INCDNT_NO; RPTNO; RPT_NBR; RPTNBR; DKT_NO; DOCKETNO; CPLT_NO;
    IncidentCaseNumberText; ActivityIdentification; j:IncidentCaseNumberText; IncidentCaseNumber; CaseDocketID;
    CADNO; CAD_NBR; CFSNO; EVT_NBR; OCANO; numero de caso; CRT_CASE_NO; EVENT_NBR; num_expediente; expediente;
    CASE_NO_1; INCIDENT_NBR; INCIDENTNO; RPT_NUM; CASE_REF_NO; CAD_EVENT_NBR; OFFENSE_NBR; REPORTNO; CRT_DKT_NO;
    CASEID; IncidentNumberText; COURT_CASE_NBR; DOCKET_NBR; INCNBR; CASE_NUMBER_1; INC_NO; CASENUM1; COMPLAINT_NBR;
    CAD_INC_NO; CFS_NBR; EVENTNO; DR_NBR; RPT_NO; CITATION_NBR`,
  'fbi-number': `PersonFBIIdentification; j:PersonFBIIdentification; FBINO; FBI_NBR; FBINBR; UCN_NBR; SUBJFBI; FBI_NO;
    SUBJ_FBI_NBR; FBIID; FBI_NUM`,
  sid: `PersonStateFingerprintIdentification; j:PersonStateFingerprintIdentification; SIDNO; SID_NBR; STATE_ID_NBR;
    StateFingerprintID; CII_NO; SID_NO; STATE_ID_NO; SIDNBR; SUBJ_SID`,
  'us-bank-account': `ACCTNO; ACCT_NBR; ACCTNBR; BANKACCT; BNK_ACCT; DD_ACCT; DDACCT; DD_ACCOUNT_NO; CHKACCT; EMP_BANK_ACCT;
    DIRDEP_ACCT; cuenta bancaria; SAVACCT; FinancialAccountNumber; BANK_ACCT_NBR; ACCT_NUM_1; EMP_ACCT_NO;
    DD_ACCT_NBR; BANKACCTNO; SAVINGS_ACCT; CHKG_ACCT_NO; ACCTNUM; Cuenta de banco; EMP_BANK_ACCT_NO; ACCOUNT_NBR;
    DEPOSIT_ACCT_NO; BANK_ACCOUNT_NUM; CHK_ACCT_NO`,
  'us-aba-routing': `RTGNO; RTG_NBR; RTNGNO; DD_TRANSIT; TRANSIT_NO; TRNST_NBR; ABA_NBR; ABANO; BANK_RTG; BNKRTG; ROUTINGNO; RTN;
    DDRTG; BANK_RTG_NBR; RTG_TRANSIT_NO; ABA_NO; DD_RTG_NO; ROUTE_TRANSIT_NBR; ROUTINGNBR; RTGNBR; BANK_TRANSIT_NO;
    ROUTING_NUM_1; BANK_ROUTING_NBR; ABA_ROUTING_NO; ACH_RTG_NO`,
  'payment-card': `CCNO; CC_NBR; CCNBR; CREDITCARDNO; CRDNO; CARD_NBR; tarjeta de credito; CCNUM; PAN_NBR; CC_NO; CARD_NO;
    CREDIT_CARD_NBR; CRCARD_NO; CARDNBR; CCNUMBER1`,
  'card-security-code': `CCCVV; CVV_CD; CVVCD; CVC; CVC2; CC_CVV`,
  'us-passport': `PPTNO; PASSPORTNO; PASSPT_NBR; PPT_NBR; pasaporte; No. de pasaporte; PSPRT_NO; PersonPassportID; PASSPORT_NBR;
    PPT_NO; PASSPORTNBR; NUM_PASAPORTE`,
  'booking-number': `BKGNO; BKG_NBR; BOOKNO; BOOKING_NBR; INMTID; INMT_NO; INMTNO; INM_NBR; JAIL_ID; JAILID; BOOK_ID;
    BookingAgencyRecordIdentification; BKNG_NO; BOOKINGNO; INMATE_NO; INMATENO; JAIL_NO; BOOKNBR; INM_ID; INMATE_NBR`,
  'medical-record-number': `MEDRECNO; MED_REC_NBR; MRNO; PT_ID; MRN_NBR; PTID; CHART_NO; MED_REC_NO; MRN_NO; PATIENT_ID; PATIENT_NO;
    MEDRECNBR`,
  'uk-nino': `NINO; NI_NO; NatInsNo; NAT_INS_NO; NI_NBR; Natl Ins Number; NI_NUM; NATINSNO; Nat Ins No.; NINO_1`,
  'uk-pnc-id': `PNCID; PNC_ID; PNC_NO; PNCNO; PNC_NBR; PersonPNC; PNC_NUM; PNC_ID_NO; PNCIDNO`,
  'uk-crime-reference': `URN; CRIME_REF; CrimeRefNo; CRN; Crime No; CRIMENO; OccurrenceRef; Custody Ref; CUST_REC_NO; CRIME_REF_NO;
    URN_NO; CRIME_NBR; URN1`,
  'uk-nhs-number': `NHSNO; NHS_NBR; NHS_NUM; NHSNBR`,
  'foreign-national-id': `CURP; RFC; clave de elector; CURP_1; cedula; Cédula; No. Cedula; cedula de identidad; DNI; NIE; RFC_EMPLEADO;
    CURP_NO; RFC_NO; CEDULA_NO; num_cedula; DNI_NO; CLAVE_ELECTOR`,
  'ip-address': `IPADDR; IP_ADDR_1; LOGIN_IP; SRCIP; SRC_IP; DST_IP; CLIENTIP; REMOTE_ADDR_IP; LASTLOGIN_IP; LOGIN_IP_ADDR;
    USER_IP; IPADDRESS1; SRC_IP_ADDR; IP_ADR`,
  'gps-coordinate': `LATDD; LONGDD; LAT_DD; LON_DD; GPSLAT; GPSLON; GPS_LAT; GPS_LONG; XCOORD; YCOORD; latitud; longitud;
    LocationLatitudeValue; GeographicCoordinateLatitude; INC_LAT; INC_LON; LAT_1; LONG_1; GPS_LATITUDE;
    X_COORDINATE; INCIDENT_LAT; LOC_LONG; LATITUD`,
  'gang-alias': `AKA; AKANM; ALIAS_NM; MONKR; MONIKER; apodo; SUBJALIAS; SUBJ_AKA; PersonAlternateName; NCKNM; ALIAS1; AKA_NM;
    AKA1; SUBJ_MONIKER; ALIAS_LNAME; NICKNM; SUSPALIAS; apodos`,
  'a-number': `ALIENNO; ALIEN_NBR; A_NBR; ANUM; ARN_NBR; ALIENNBR; USCIS_NO; ALIEN_NO; A_NUM; ALIENREGNO`,
  informant: `CINO; CI_NBR; CI_CODE; CHS_ID; CHSNO; INFORMANT_NM; TIPSTER; TIPSTR_NM; CINBR; SRC_NBR; Informante; CHIS_NO;
    CI_NO; CI_NUM; INFORMANT_NO; CHS_NBR; SOURCE_NBR; CI_NAME`,
  ori: `ORI; AGCY_ORI; AGCYORI; ORI_NBR; ORINO; OrganizationORIIdentification; RPTG_AGCY_ORI; AGENCY_ORI; ORI_NO; ORI9`,
  'subject-description': `SMT; SUBJDESC; SUSPDESC; SUSP_DESC; PHYS_DESC; TATTOO_DESC; CLOTHING_DESC; PersonPhysicalFeature; SUBJ_DESCR;
    Descripcion del sospechoso; SCARS_MARKS_TAT; SUBJ_DESC; SUSP_DESCR; SMT_DESC; Physical Desc; SUSPECT_DESC;
    SCARS_MARKS; TATTOOS_DESC; Suspect Descr`,
  narrative: `NARR; NARRATIVE; NARRTV; RPT_NARR; RPTNARR; INC_NARR; Narrative Text; Case Notes; CASENOTES; CaseSynopsis;
    BriefSummary; InternalNotes; OFCR_NOTES; Officer Narrative; Officer Comments; INVESTIGATOR_NOTES;
    SummaryOfIncident; Remarks; RMKS; CMTS; CMNTS; Comments; Notes; AnalystComments; Analyst Notes;
    Incident Summary; Synopsis; IncidentNarrativeText; Statement; STMT_TXT; Witness Statement; Supplement Narrative;
    SUPP_NARR; Case Log Entry; Interview Notes; narrativa; Observaciones; Relato de los hechos; comentarios; notas;
    Facts of Case; Probable Cause Statement; PC_NARR; NARR_TXT; Details of Incident; FI Notes; INC_DESC;
    Incident Description; CaseDetails; CIRCUMSTANCES; MO_NARR; Modus Operandi; CALL_NOTES; CallRemarks;
    DISPATCH_CMTS; INCIDENT_NARR; OFCR_NARR; NARRATIVE_1; CASE_NARR; Supplement Text; SUPPLNARR; RPT_TEXT;
    Officer Stmt; VICTIM_STMT; Interviewer Notes; SUBJ_NOTES; CMNT_TXT; REMARKS_2; Investigative Notes;
    Investigation Summary; Event Narrative; Complaint Narrative; Crash Narrative; NOTE_TXT; INTEL_NARR;
    Arrest Report Narrative; Search Narrative; Case Comments; Contact Summary; FreeText; Disposition Notes;
    Follow Up Notes; Resumen del caso; Nota; Narr_Text; NARRATIVE_TXT; Officers Narrative; Case_Remarks;
    Investigation Notes; Interview_Text; Statement of Victim; OFCR_RMKS; Field Notes; Incident Remarks;
    Supp Narrative; Informant Debrief; Surveillance Notes; Booking Remarks; Jail Notes; Comments_1; General Notes;
    Patrol Log Entry; Arrest Summary; Report Synopsis; SuspectStatement; Summary Of Facts; Case Notes Text;
    Chrono Entry; Probable_Cause_Text; Analyst Summary`,
  'vehicle-description': `VEHDESC; VEH_DESC; Vehicle Description; VehicleInformation; VEH_INFO; Suspect Vehicle; SUSP_VEH; SUBJ_VEH;
    Veh Yr/Make/Model; VEH_MAKE_MODEL; Make/Model; VehicleDescriptionText; Year Make Model; YMM; YR_MK_MDL;
    descripcion del vehiculo; Vehiculo; VEH1_DESC; Vehicle Desc; SuspectVehicle; Vehicle; VEH; Vehicle 1;
    Subject Vehicle; Vehicle Used; Getaway Vehicle; LeaseVehicle; VehDescr; Vehicle Make Model Color; SUSP_VEH_DESC;
    VEH_DESC_1; Vehicle Desc Text; VehicleYearMakeModel; VEH_YMM; Make Model Year; Veh Color Make Model;
    Description of Suspect Vehicle; VEHICLE_USED; Car Make/Model; Offender Vehicle Description; VEHDESCR; AUTO_DESC;
    Involved Vehicle Description; Vehicle Color/Make; Suspect Car; Veh_Descr; SUSPECT_VEH; VEHICLE_DESCR;
    Vehicle Yr Make Model; MAKE_MODEL_COLOR; Suspect_Vehicle_Info; VehDescription; Vehicle Year/Make/Model/Color;
    VEH_COLOR_MAKE_MODEL; VEHICLE_OF_INTEREST; Veh Details; SubjectVehicleDescription`,
  demographics: `RACE; SUBJRACE; VIC_RACE; VICRACE; ETHNIC; ETHNICITY; ETHN_CD; RACE_CD; RACECD; MARITAL; MARITAL_STATUS;
    MAR_STAT; MARSTAT; RELIGION; RELIG; Sexual Orientation; SEX_ORIENT; Immigration Status; IMMIG_STAT; IMMIGSTAT;
    CITIZENSHIP; PersonRaceCode; j:PersonRaceCode; PersonEthnicityText; Hispanic; raza; etnia; estado civil;
    religión; Nationality; EMPRACE; SUSP_RACE; Ethnic Origin; Self-Defined Ethnicity; SDE; Gender Identity; Faith;
    DEF_RACE; Marital Stat; PersonReligionText; PersonCitizenship; estatus migratorio; orientacion sexual;
    nacionalidad; ETHNIC_GRP; Visa Status; JUV_RACE; INMTRACE; Race/Ethnicity; SUBJ_RACE_CD; VIC_ETHNICITY;
    OFNDR_RACE; EMP_ETHNIC; ETHNICITY_DESC; RACE_DESC; MARITAL_ST; MARTL_STAT; RELIG_PREF; RELIGIOUS_PREF;
    SEXUAL_ORIENTATION; Immig Status; IMMIGRATION_STAT; Citizenship Status; CTZN_STATUS; PersonRaceText;
    Race of Subject; Country of Origin; ETHNIC_ORIGIN; DRIVER_RACE; CIVIL_STATUS; Hispanic/Latino; Perceived Race;
    Gender Ident; Arrestee Ethnicity; Religious Affil; INM_RACE; RACE1; VICTIM_RACE; RACE_TXT; SUSP_ETHNICITY;
    RACE_ETHNICITY; EMP_MARITAL_STATUS; MARITALSTATUS; Religion Code; INMATE_RELIGION; CITIZENSHIP_STATUS;
    Imm Status; IMMIGRATION_STATUS_CD; Sex Orientation; NATIONALITY_CD; ETHNICITYCD; Race/Sex; Race Description;
    Officer Ethnicity; DEF_ETHNICITY; Sexual_Orientation_Cd; Religious Preference; TRIBAL_AFFIL; EMPL_RACE;
    Victim Sexual Orientation`,
  affiliation: `Gang Affiliation; GANG; GANGAFFIL; GANG_AFFIL; GANG_NM; GANGNM; Gang Set; Gang Name; SET_NM; CLIQUE; Union;
    UNION_CD; UNION_MBR; Union Local; Party Affiliation; POLIT_PARTY; Political Party; Political Affiliation;
    Affiliation; Affiliations; AFFIL; Known Affiliations; STG; STG_AFFIL; Security Threat Group; Group Affiliation;
    Hate Group; Extremist Group; pandilla; sindicato; Club Affiliation; Motorcycle Club; OMG_AFFIL;
    Criminal Organization; Org Crime Group; OCG; PersonGang; Gang Membership; SUBJ_GANG; afiliacion;
    Political Views; Labor Union; SUBJ_GANG_AFFIL; GANG_NAME; GANG_SET; Group Affil; Known Gang; Gang Memb;
    POL_PARTY; Union Affiliation; UNION_NM; Party Reg; STG_NM; ORG_AFFIL; Associated Gang;
    Political Party Affiliation; Militia Group; Extremist Affil; Cartel Affiliation; OCG Membership;
    Labor Union Name; SUSPGANG; GANGSET; Clique/Set; Gang/Crew; GANG_AFFILIATION_CD; Gang1; Subject Gang;
    GANG_MEMBERSHIP; Gang Association; SUSPECT_GANG; Affiliated Group; Political_Affil; Registered Party;
    UNION_LOCAL; UNION_MEMBERSHIP; Bargaining_Unit; Extremist Ideology; Prison Gang; STG_CD; Motorcycle Gang; OMG;
    Hate Group Affil; Street Gang; Group Name (Gang); Party_Cd; Org_Affiliation; GANG_TXT`,
  'tracking-number': `RFINumber; RFI_NO; RFINO; RFI #; RFI ID; LEAD_NO; LEADNO; Lead Number; LeadID; TIP_NO; TIPNO; Tip Number;
    Tip ID; TIPNBR; Product Number (Intel); Custom_ProductNumber; INTEL_PROD_NO; IntelProductNumber; Product No;
    SAR Number; SARNO; SAR_ID; Request No; REQ_NBR; RFS Number; RFSNO; Control Number; CTRL_NO; CNTRL_NBR;
    Tracking Number; TRACKING_NO; TRKNO; Bulletin Number; BOLO_NO; FIR No; Intel Report No; IIR Number;
    Referral Number; REFERRAL_NO; Assignment No; CrimeStoppers Tip No; Deconfliction No; DECON_NO; Guardian ID;
    eGuardian No; Lead #; Tip #; RFI_NBR; RFI_NUM; LEAD_NBR; LEAD_ID; TIP_NBR; TIP_NUM; PRODUCT_NBR;
    INTEL_PRODUCT_ID; SAR_NBR; SAR_NO; REQUEST_NBR; REQ_NO; TRACKING_NBR; TRACK_NO; RFSNBR; BULLETIN_NBR;
    CONTROL_NBR; CTRLNO; LEADNBR; RFINBR; Request for Information No; TipLine No; Intelligence Product No.;
    ProductNumber; Lead Tracking No; eGuardian ID; Product ID Number; RFI Number 1; RFI_TRACKING_NO; LEAD NUM;
    Lead Ref; TIP_REF; Tip Ref No; INTEL_PROD_NBR; PROD_NO; PRODUCT_ID; Intel Ref No; SAR Tracking No;
    Request Number; REQUEST_ID; Info Request No; CONTROL_NO; BOLO Number; Flash No; Tip Control No;
    Lead Control Number; DECONFLICTION_NBR; INTEL_RPT_NO; Tracking ID`,
  'file-reference': `Photo; PHOTO_FILE; PHOTOFILE; Photo1; Mugshot; MUG_FILE; MUGSHOT_FN; Attachment; Attachment1; ATTACH_FILE;
    ATTCH; Attachments; BWC_FILE; BWCFILE; BodyCamFile; Body Camera File; BWC Video; Video File; VIDEO_FN;
    AUDIO_FILE; Evidence Photo; SubjectPhoto1; Photo Path; IMG_FILE; Image File; DriversLicensePhoto; Dashcam File;
    Scan File; DOC_FILE; DocFilename; Document File; Recording File; Interview Recording; foto; archivo adjunto;
    adjunto; BinaryObject; Media File; Evidence File; PHOTO_NM; Fotografia; Axon File; File Attachment; InCarVideo;
    Photo Filename; Signature File; PHOTO_FN; SUBJ_PHOTO; INMATE_PHOTO; MUG_SHOT; ATTACHMENT_1; ATTACH_NM;
    ATTACHMENT_FILE_NM; BWC_FILE_NM; BWC_FN; BODYCAM_FILE; BodyWornCamera; VIDEO_FILE_NM; AUDIO_FN; IMG_FN;
    IMAGE_NM; ImageFileName; EVID_PHOTO; Evidence Video; PHOTO_PATH; attachment_filename; Dash Cam; DashCamFile;
    SCENE_PHOTO; 911 Recording; Audio Recording File; AttachmentFileName; PHOTO1_FILE; PHOTOS; Mugshot_File;
    MUGSHOT_NM; Photo_File_Name; ATTACHMENT_FN; Attachment File Path; Attach1; BODYCAM_FN; BWV_FILE; Body_Cam_Video;
    AXON_VIDEO; VIDEO_FILE; VIDEO_1; EVIDENCE_FILE_NM; Scanned_Doc; Doc_File_Nm; Audio_File; AUDIO; INTERVIEW_AUDIO;
    SUSPECT_PHOTO; LINEUP_PHOTO; Photo_URL; CCTV_FILE; IMAGE_FILE_NM; Document_Path`,
  'social-media': `FACEBOOK; FB; FB_URL; Facebook Profile; INSTAGRAM; IG; IG_HANDLE; Insta; Twitter; TWITTER_HANDLE;
    Twitter Handle; X Handle; SNAPCHAT; SNAP; Snapchat Username; TikTok; Social Media; SOC_MEDIA; SOCMED;
    SOCIAL_MEDIA_1; Social Media Handle; ScreenName; Screen Name; SCRN_NM; Profile URL; PROFILE_URL; Handle;
    Online Handle; Telegram; WhatsApp; Discord; YouTube Channel; LinkedIn; Kik; Reddit Username; SM_HANDLE;
    SubjFacebook; SUBJ_IG; SocialMediaAccount; redes sociales; Facebook URL; Online Alias; VK; Social Network;
    Social Media URL; PersonDigitalImageScreenName; DigitalAccountHandle; SUSP_FB; vanity name; Gamertag; SUBJ_FB;
    FB_NAME; FACEBOOK_URL; FB_PROFILE; IG_NAME; INSTA_HANDLE; TWITTER_NM; SNAPCHAT_NM; SNAPCHAT_ID; TIKTOK_USER;
    SOCIAL_MEDIA_HANDLE; SOCMEDIA; SOC_MED; SCREEN_NM; ScreenName1; SM_PROFILE; Online Screen Name; Instagram User;
    Twitter/X; Facebook ID; Social Media Names; Telegram ID; Discord Handle; Social Media Accts; SNAP_USERNAME;
    SUSP_INSTAGRAM; YouTube; Social Media Platforms/Handles; FACEBOOK_NM; FB_ID; FB_PAGE; Instagram_Handle; IG_ID;
    INSTAGRAM_ACCT; TWITTER_ACCT; SNAPCHAT_USER; TIKTOK_HANDLE; Social_Media_Acct; SOC_MEDIA_ACCT; SOC_MED_HANDLE;
    SCREENNM; Screen_Name_2; PROFILE_LINK; Online_Profile; Internet Screen Name; Subject Facebook; SUBJ_SNAPCHAT;
    Telegram Username; Social Profile; Social Media Link; LinkedIn Profile; Facebook_Handle; Messenger ID; @Handle;
    Social Media Username`,
  'health-record': `DX; Dx; DIAG; DIAGNOSIS; DIAG_CD; DIAGCD; Dx Code; ICD; ICD10; ICD-10; ICD10_CD; ICD9; MEDS; MEDICATION;
    Medications; RX; RX_NM; Prescription; ALLERGIES; ALLERGY; ALRGY; DISABILITY; DISAB; DISAB_CD; BLOOD_TYPE;
    Blood Type; BLDTYP; Medical Condition; Medical Conditions; MED_COND; MEDCOND; Mental Health; MH_FLAG_DESC;
    Mental Health Diagnosis; HIV Status; Health Condition; Medical Alert; Med Alert; Medical History; diagnóstico;
    medicamentos; alergias; discapacidad; tipo de sangre; Treatment; Injuries; InjuryDescription; INJ_DESC;
    Current Medications; Primary Diagnosis; Immunizations; Covid Status; PersonMedicalCondition; Suicide Risk;
    Psych Eval; Injury Description; Pregnancy Status; Symptoms; PT_DX; Condition Diagnosis; Health Notes;
    Medical Notes; INM_MEDS; DIAG_1; DIAGNOSIS_CD; PRIM_DX; DX1; DX_DESC; ICD_10_CD; ICDCODE; MEDICATIONS_LIST;
    RX_LIST; PRESCR_MED; ALLERGY_DESC; FOOD_ALLERGIES; DISABILITY_DESC; DISABLED; BLOOD_TYP; BLD_TYPE;
    MED_CONDITIONS; MENTAL_HEALTH_DX; MH_DX; MEDICAL_COND; Health Issues; Inmate Medication; Psych Meds;
    Patient Diagnosis; Medical Problems; Injury Desc; HIV; Drug Allergies; Psychiatric Diagnosis; Disability Desc;
    ICD Code; Current Meds; Chronic Conditions; DIAGNOSIS_1; DX_CD_1; DIAG_DESC; PRIMARY_DX_CD; ICD9_CD; ICD_CD;
    MEDS_1; MEDICATION_NM; RX_DRUG; RX_DESC; ALLERGY_1; Known_Allergies; ALLERGIES_TXT; DISABILITY_CD;
    Disability Code; BLOOD_GRP; Blood Type/Rh; MEDICAL_CONDITION_1; MED_HIST; MH_STATUS; Mental_Illness; PSYCH_DX;
    HIV_STATUS; TREATMENT_DESC; INJURY_DESC_1; Inmate Diagnosis; Patient Allergies; Health_Status; Special Needs;
    SUICIDE_RISK; Medications Taken; Dosage`,
};

/** Each header, the kinds that it must be told as, and those that it may be told as. */
export const unheard: readonly (readonly [header: string, infoType: string])[] = Object.entries(byInfoTypes).flatMap(
  ([infoTypes, headers]) => split(headers).map((header) => [header, infoTypes] as const),
);

function split(headers: string): string[] {
  return headers
    .split(';')
    .map((header) => header.trim())
    .filter((header) => header !== '');
}
