/** Headers as portals, records, dispatch, jail, court and personnel systems have them, by what their values are. */
const byInfoTypes: Readonly<Record<string, string>> = {
  'us-ssn': 'SubjectSSN; SSNumber; Social Security No.; SSN; ssn_txt; Soc Sec #; Soc. Sec. No.; SOC; SSN#; Social',
  'us-ssn-partial': 'Last4SSN; Last4SSNumber; SSN (last 4); ssn_last4; Last 4 of SSN; Last Four SSN',
  'date-of-birth': `DOB; DoB; DOB (MM/DD/YYYY); Victim1DOB; subjectdob; SUSP1_DOB; Offender DOB; Def_DOB; Custom_DOB; Victim1AgeDOB;
    Date Of Birth; date_birth; BirthDate; Birth Date; Birthday; D.O.B.; YOB; SubjectDOB`,
  'us-driver-license': `SubjectDL; OLN; DLN; Driver's License #; Defendant_DL_No; Drivers Lic; Driver Lic No; DriversLicenseNumber;
    DL#; DL No.; dl_num; OLN Number; Operators License; CDL`,
  'fbi-number': 'FBINumber; FBI #; FBI No; UCN',
  sid: 'SID; SID No; SID #; CII; NYSID',
  'case-number': `OCA; CaseNumber; OCA #; Case #; Case No.; CASE_NBR; Incident #; Incident No; IncidentNumber; Report Number;
    Rpt #; CaseID; CAD #; CAD Number; CFS Number; DR Number; Docket No; Court Case Number; Cause No.`,
  'badge-number': `BadgeNo; Badge #; CollarNumber; Ofc Badge No; EMP_ID; Employee Number; EmployeeID; Collar No;
    Shoulder Number; OfficerID`,
  'officer-identity person-name':
    'SupervisorName; Supervisor Full Name; supervisorname; OfficerName; Custom_SupervisorName',
  'officer-identity person-name staff-assigned': 'LeadCaseAgent',
  'officer-identity staff-assigned': 'InvestigatingOfficer; OIC; Officer in Charge; Custom_InvestigatingOfficer',
  demographics: `Nationality; Race; Victim Race; SuspectRace; Officer Race; Ethnicity; Marital Status; Religion; Ethnic Group`,
  narrative: 'Comments; InternalNotes; Narrative; Summary; BriefSummary; Synopsis; Remarks; Notes',
  'file-reference': 'Attachment1; Photo',
  'tracking-number': 'TrackingNumber; Tracking Number',
  'phone-number': `MobilePhone; Phone2; RP Phone; Reporting Party Phone Number; Caller Phone #; Callback Number; Home Phone;
    HomePhone; Hm Ph; WorkPhone; Work Ph #; Cell; CellNo; Cell Phone Number; Tel; Tel. No.; Telephone;
    FaxNumber; Pager; SupervisorPhone; EmergencyContactPhone; NOK Phone; InvestigatingOfficerCellPhone;
    SubmitterMobileNumber; AssistantPhone`,
  'email-address': `EMail; SentEmailList; E-mail; E-mail Address; email_address; Personal Email; SupervisorEmailAddress;
    CreatorEmail; ForwardEmailAddress; PrimaryEmailAddress`,
  'ip-address': 'IPAddress; AgreementIP; IP; IP Addr; ip_address; LoginIP; LastIP; Src IP',
  'access-code': `GateAccessCode; Gate Code; Alarm Code; Door_Code; LockboxCode; Safe Combination`,
  password: `LoginPassword; PasswordPIN; Password; passwd; UserPassword; Old Password; PIN; PIN Number;
    Unlock Code; Device Passcode; PublicPassword; VerisignPassword`,
  'payment-card': 'CCNumber; Card Number; CreditCardNumber; Credit Card #; cc_num; CreditCard',
  'card-security-code': 'CCSecurityCode; CVV; CVV2',
  'us-aba-routing': 'RoutingNo; Routing #; Routing Number; ABA',
  'us-bank-account': 'AcctNo; Bank Account Number; Account No.; Checking Account; Account Number',
  iban: 'IBAN; IBAN No',
  'uk-sort-code-account': 'SortCode; Sort Code and Account; Sort Code',
  'us-license-plate': `Vehicle1Tag; LicensePlateNum; License Plate; LicensePlate; Lic Plate #; Plate; Plate #; PlateNumber; Tag #;
    Tag Number; Vehicle Tag; VehicleLicensePlate; SubjectLicensePlate`,
  vin: 'VIN; VIN #; VIN Number; Vehicle VIN; Vehicle1VIN; Chassis No; SubjectVIN',
  imei: 'CellPhoneIMEIorMEID; IMEI; IMEI #',
  'gps-coordinate': `Latitude; Longitude; Lat_Long; Lat; Long; Lon; LAT_DD; GPS Coordinates; Lat/Long; X_Coord; Y Coordinate;
    Geolocation`,
  'us-street-address': `HomeAddress; Address1; Street Address; Addr; ADDR1; Mailing Address; Residence; Residence Address; LKA;
    Last Known Address; Incident Address`,
  informant: `TipsterInfo; Custom_TipsterInfo; Informant; CI Number; CI #; CI Name; Confidential Source; CHS No;
    CHIS Ref; SourcePseudonym`,
  'officer-identity': 'Officer; Officer 1; Arresting Officer; ARREST_OFC',
  'api-token': `MerchantKey; TransactionKey; APISignature; ApiKey; API_KEY; client_secret; Access Token; SecretKey;
    AuthorizeNetTransactionKey; PayPalAPISignature`,
  'private-key': 'PemFile',
  'password-hash': 'PasswordHash; pwd_hash; Password Salt',
  'uk-nhs-number': 'NHSNumber; NHS No; NHS Number',
  'uk-nino': 'NINO; NI Number; National Insurance No; NI No',
  'uk-pnc-id': 'PNCID; PNC ID; PNC No',
  'uk-cro-number': 'CRO; CRO No',
  'uk-crime-reference': 'CrimeRef; URN; Crime Number; Crime Reference Number; Custody Record Number; Occurrence No',
  'uk-vehicle-registration': 'VRM; Vehicle Registration; Reg No',
  'medical-record-number': 'MRN; Patient ID',
  'gang-alias': 'Alias; Moniker; SubjectAlias; AKA; Nickname',
  'affiliation gang-alias': 'Gang; Gang Affiliation',
  'person-name victim-witness': `victimname; Victim1Name; Witness 2 Name; Name of Victim; VICTIM_LAST_NAME; VICT_FNAME; Complainant; Compl Name;
    Victim Name; WitnessName; Aggrieved; Name Of Victim`,
  'person-name': `LAST_NM; FST_NM; Name; First; Name (Last, First); KeyHolder; Suspect2FirstName; DEF_LNAME;
    Defendant Name; Plaintiff Full Name; RP Name; Reporting Party; CallerName; Emergency Contact; NextOfKin;
    Patient Name; Nominal Name; ReportedbyFullName; RequestorName; DeviceOwner; AssistantName;
    Registered Owner; R/O Name; Surname; Forename; Forename(s); Given Names; Maiden Name; Mother's Maiden Name;
    FullName; Full Name; NAME_LAST; NAME_FIRST`,
  'uk-driving-licence': 'driver_number; DriverNumber; Driving Licence Number; Driving Licence No.',
  'uk-prison-number': 'prison_number; NOMIS; Prison No',
  'uk-passport us-passport': 'passport_no; Passport; Passport No; PassportNumber',
  'us-npi': 'AttendingNPI; NPI',
  'us-dea': 'PrescriberDEA; DEA Number',
  'us-mbi': 'MedicareID; Medicare Number',
  'us-ein': 'tax_id_ein; EIN; FEIN',
  'a-number': 'ANumber; Alien Number; A-Number; Alien Reg No; USCIS #',
  'immigration-receipt': 'ReceiptNumber; I-94',
  nic: 'NCICNumber; NCIC #; NIC',
  ori: 'ORI; Agency ORI',
  'sealed-process': 'SearchWarrant; Wiretaps; PenRegisters',
  'suspicious-activity-report': 'MemexNumber; TSCHit; eGuardianPll',
  'uk-postcode-address': 'Postcode; Home Post Code',
  'us-itin': 'ITIN',
  'us-passport': 'US Passport #',
  'booking-number': 'Booking #; BookingNumber; Inmate ID; Inmate Number; CDCR #; TDCJ No; BOP Number',
  imsi: 'IMSI',
  iccid: 'ICCID; SIM Number',
  'mac-address': 'MAC; MAC Address; WiFi MAC',
  'grid-reference': 'Grid Ref; MGRS; OS Grid Reference',
  'swift-bic': 'BIC; SWIFT Code',
  'card-track-data': 'Track 2 Data',
  'crypto-address': 'Bitcoin Address; Wallet Address',
  'connection-string': 'Connection String',
  'network-secret': 'WPA Key; Pre-Shared Key',
  'network-secret password': 'WiFi Password',
  'officer-identity undercover': 'Undercover Officer',
  undercover: 'UC Name',
  'subject-description': 'Scars Marks Tattoos; Suspect Description; Clothing Description',
  'victim-witness': 'Victim; Injured Party',
  'juvenile person-name': 'Juvenile Name; Child Name',
  'uk-vehicle-registration us-license-plate': 'Number Plate',
  'uk-utr': 'UTR',
  'intelligence-grading': 'Source Evaluation; Handling Code',
  'marking-tlp': 'TLP',
  'marking-uk': 'Protective Marking',
  'passport-mrz': 'MRZ',
};

/** Each header with its info types, parted by spaces. */
export const named: readonly (readonly [header: string, infoTypes: string])[] = Object.entries(byInfoTypes).flatMap(
  ([infoTypes, headers]) => split(headers).map((header) => [header, infoTypes] as const),
);

/** Headers that say nothing of the kind, though many have its words. */
export const unnamed: readonly string[] = split(`
  EmailAddressNotify; PasswordField; PasswordExpires; DOBVerified; PhoneType; AddressType; CardType;
  IPAddressRange; MobileProvider; LicensePlateState; StateID; SessionId; GUID; CaseType; CaseStatus; BadgeColor;
  AccountManager; AccountType; SourceUrl; ContactMethod; NameOfEvent; FileName; UserName; CompanyName; CityName;
  StreetName;   Sex; VictimCount; SuspectCount; CallType; UnitPrice; Zip; Latency; Platform;
  Description; VINtage; Pinboard; Location; HasSSN; ShowEmail; NumVictims; EmailSubject; EmailBody; CCExpire;
    Title; PositionTitleRank; AgencyOrganization; SwornLawEnforcement; City; County;
  ZipCode; Approved; EventName; DocTitle; Author; Date; Time; ReportDate; IncidentDate; Offense; Charge; Statute;
  Beat; District; Precinct; Make; Model; Year; Color; Amount; Total; Price; Quantity; SKU; PartNumber;
  InvoiceNumber; OrderNumber;  ProductName; TableName; HostName; DomainName; SchoolName; CourseName;
  TeamName; RegistrationsID; guid; DateCreated; DateModified; LastModified; CreatedOn; CreatedBy; ModifiedBy;
  UpdatedAt; IsActive; Active; Deleted; SortOrder; DisplayOrder; PageTitle; PageName; MenuName; LinkText; LinkURL;
  ReferringURL; UserAgent; Browser; LoginCount; LoginTimeStamp; Failure; Groups; GroupName; Permissions;
  ApprovedRetail; ApprovedLawEnforcement; SecurityClearance; ClearanceLevel; CurrentAssignment; AgencyType;
  AgencyName; AgencyCity; AgencyState; Organization; Department; Division; Unit; UnitAssigned; Shift; Rank;
  Position; PhoneExtensionRequired; PhoneVerified; EmailVerified; EmailStatus; EmailOptIn; EmailNotifications;
  EmailFormat; EmailTemplateID; SendEmail; ReceiveTextMessages; MobileCarrier; CellProvider; PasswordResetDate;
  PasswordChangedOn; PasswordHint; PasswordPrompt; PasswordRequired; PasswordExpirationDate; ForgotPassword;
  PinSecurity; ByPassPinSecurity; LicenseState; LicenseType; LicenseClass; LicenseExpiration; DLState; DL_State;
  DLClass; OLS; LIS; PlateState; Plate_State; PlateType; TagYear; VehicleMake; VehicleModel; VehicleColor;
  VehicleYear; VehicleType; VehicleStyle; CardExpiration; CCType; CCExpMonth; CardHolderZip; AccountStatus;
  AccountBalance; BankName; BankCity; RoutingType; CaseStatusDate; CaseDisposition; CaseOpened; CaseClosed;
  TypeOfCase; IncidentType; IncidentTime; IncidentLocation; IncidentCity; ReportType; ReportTitle; ReportedDate;
  ReportStatus; OffenseCode; OffenseDescription; OffenseDate; ChargeCode; ChargeDescription; Charge Level;
  NIBRS Code; UCR; UCR Code; Crime Type; Crime Date; Crime Category; Violation; Disposition; Bond Amount; Bail;
  Sentence; Release Date; Arrest Date; Arrest Time; Arrest Type; Arrest Location; Booking Date; BookingDate;
  Booking Time; VictimAge;  VictimSex; Victim Gender; VictimType; Victim Injury; Victim Relationship;
   Suspect Sex; SuspectAge; Suspect Height; Suspect Weight; OfficerCount;  OfficerGender;
  Officer Rank; Officer Years of Service; Officer Injured; Officer Assaulted; SupervisorTitle; SupervisorApproval;
  SupervisorRank; JuvenileFlag; IsJuvenile; Juvenile Y/N; Age; AgeGroup; Age Range;  Height; Weight;
  Hair; Hair Color; Eye Color; Build; Complexion; Country; Country of Birth; Place of Birth; Birth Place;
  BirthCity; State; Zip Code; Zip4; Street Name; Street Type; StreetNumber; Block; Cross Street; Intersection;
  Zone; Sector; Area; Ward; Council District; Community Area; Census Tract; Neighborhood; Location Type;
  LocationDescription; PremiseType; Address Verified; Email Address Verified; Priority; Call Type; CallSource;
  Dispatch Time; Arrival Time; Clear Time; Response Time; En Route; Disposition Code; Weapon; Weapon Type;
  Force Type;        File1; FilePath; File_Name;
  Image;  ThumbnailUrl; URL; Website; Elevation; Accuracy; Speed; Heading; Direction; CameraID; CameraName;
  ReaderName; HitType; ReadTime; ImageURL; Confidence; DeviceType; DeviceModel; Device Name; OS Version; Carrier;
  Provider; SIM Provider; PhoneModel; PhoneMake; CallDuration; CallDate; Call Count; Direction of Call; Tower;
  CellSite; Cell Tower ID; IPType; IP Country; ServerName; ColumnName; FieldName; FieldLabel; FormName; EventDate;
  EventLocation; CourseTitle; InstructorNotes; Seats; Fee; Cost; Qty; Tax; Balance; Discount; InvoiceNo;
  Invoice Number; PO Number; Order No; OrderID;  Part No; Serial Number; Model Number; Barcode;
  UPC; ISBN; Asset Tag; Company; Business Name; Vendor; Vendor Name; School; School Name; ShipName; BrandName;
  Version; Status; StatusCode; Category; SubCategory; Type; Code; LongDescription; ShortDescription; Keywords;
  Tags; Language; Timezone; Locale; Currency; Rate; Percent; Score; Rank Order; Month; Day; Hour; Week; Quarter;
  FiscalYear; StartDate; EndDate; Start Time; End Time; Duration; Expires; ExpirationDate; Effective Date;
  Hire Date; Termination Date; Salary; Annual Salary; Overtime; Pay Rate; Job Title; JobCode; Department Name;
  Cost Center; GL Account; Budget Code; Fund; Project Name; Account Manager; Lead Source; Owner ID; Post ID; OwnerType;
  Contact Method; ContactType; Preferred Contact Method; Relationship;  Education; Occupation;
  Employer;  Gang Member Count; Signature Date; Signed; Initials; Middle Initial; Suffix; Prefix;
  Salutation; Gender; Pronouns; Size; Shape; Badge Type; NameType; Name Suffix; FirstSeen; LastSeen; LastLogin;
  LastUpdated; First Offense; Last Contact Date; MiddleSchool; Pinterest; PinColor; PinType; SpinRate; IPO Date;
  Shipping Method; Zipfile; Machine; Macro; Machine ID; Vintage; VinylType; Origin; Original; Priority Code;
  Nickel; Clinic;  Beside; Side; Residence Type; Passport Country; Passport Expiry; PassportIssueDate;
  Visa Type; MRZ Type; Hash; FileHash; MD5; SHA256; Checksum; Token Type; KeyID; KeyName; Primary Key; Foreign Key;
  Public Key; Public Key Path; SSH Port; Port; Protocol; Subnet; Gateway; DNS; SSID; Encryption Type;
  Latest Version; Latitude Accuracy; Lateral; Longest Stay; LongName; Reg Date; Registration Date;
  Registration Fee; Vehicle Reg Expiry; Alias Count; Gangway; Informant Type; Source; Source Type; Source System;
  Data Source; Undercover Hours; Surveillance Hours; Court Date; Courtroom; Court Name; Judge Division;
  Attorney Type; Wiretap Count; Warrant Type; Warrant Status; Warrant Date; SAR Type; SAR Date; Evidence Type;
  Item Number; Item Description; Property Type; Locker; Bin; Shelf
`);

/**
 * Labels of which it had to be decided what they say, with the kinds that they name, the kinds of which a whole value is
 * taken under them, and why.
 */
export const decided: readonly (readonly [label: string, named: string, whole: string, why: string])[] = [
  ['OfficerID', 'badge-number', 'badge-number', 'an officer is known by it'],
  ['DoB', 'date-of-birth', 'date-of-birth', 'its first two letters are no question'],
  ['CaseID', 'case-number', 'case-number', 'what a case is called, whatever the system calls it'],
  ['Incident ID', 'case-number', 'case-number', 'the same'],
  ['Prisoner Number', 'booking-number uk-prison-number', 'booking-number', 'of a prison in either country'],
  ['Warrant No', 'case-number', '', 'a paper of a court, whose number is a case by its shape only'],
  ['Warrant Card Number', 'badge-number', 'badge-number', "an officer's"],
  ['StreetName', '', '', 'a part of an address; a name of the street only beside people, in text'],
  ['Name of child', 'juvenile person-name', 'juvenile person-name', 'as `child name`'],
  ['Name of student', 'person-name', 'juvenile person-name', 'as `student name`'],
  ['Name of street', '', '', 'as `street name`'],
  ['Gang', 'affiliation gang-alias', 'affiliation gang-alias', 'the gang itself'],
  ['Known as', 'gang-alias', 'gang-alias', 'another name'],
  ['SearchWarrant', 'sealed-process', '', 'says that there is one; what stands under it may be anything'],
  ['CourtOrders', 'sealed-process', 'sealed-process', 'its number, or what it orders'],
  ['PIN', 'password', '', 'opens something, or is the number of a parcel'],
  ['LoginPIN', 'password', 'password', 'opens something'],
  [
    'EncryptedPassword',
    'password password-hash',
    'password password-hash',
    'a hash if it looks like one, else a password',
  ],
  ['Hashed_Password', 'password password-hash', 'password password-hash', 'the same, whatever was done to it'],
  ['password encrypted', 'password-hash', 'password password-hash', 'the same'],
  ['hashed pwd', 'password password-hash', 'password password-hash', 'the same'],
  ['Encrypted_User_Password', 'password', 'password', 'a password, whosever and whatever was done to it'],
  ['PasswordHash', 'password-hash', 'password password-hash', 'a hash, or a short one, or none after all'],
  ['Account', 'us-bank-account', '', 'of a bank, or of a ledger'],
  ['CHI Number', 'informant uk-nhs-number', '', 'of a patient in Scotland; only the word is of an informant'],
  [
    'Offender Lic',
    'us-driver-license',
    'us-driver-license us-license-plate',
    'of a person; of a vehicle by the shape of it',
  ],
  ['Witness #1', 'victim-witness', 'victim-witness', 'numbered'],
  ['CI', 'informant', '', 'an informant, or the confidence interval of a study'],
  ['SourceName', 'informant', '', 'an informant, or where data came from'],
  ['Defendant', 'person-name', 'person-name', 'a party to a case'],
  ['Suspect', 'person-name', '', 'a person or a yes'],
  ['Name', 'person-name', '', 'anything has one'],
  ['FST_NM', 'person-name', 'person-name', 'abbreviated'],
  ['Victim1Name', 'person-name victim-witness', 'person-name victim-witness', 'numbered'],
  ['Vehicle4Tag', 'us-license-plate', 'us-license-plate', 'numbered, though a 4 is read as a word'],
  ['Altitude', '', '', 'no latitude with its letters exchanged'],
  ['SSN', 'us-ssn', 'us-ssn-partial', 'also where only four digits are left of it'],
  ['Lic', 'us-license-plate', 'us-license-plate', 'what NCIC calls a plate'],
  ['License', '', '', 'of anything: a program has one'],
  ['OpLic', 'us-driver-license', 'us-driver-license us-license-plate', 'of a driver; of a vehicle by the shape of it'],
  ['OprLicNumber', 'us-driver-license', 'us-driver-license us-license-plate', 'the same'],
  ['License No', '', 'us-driver-license', 'of a driver, if it looks like one'],
  ['Driving Licence No', 'uk-driving-licence', 'us-driver-license', 'of either country, by the shape of it'],
  ['Vehicle Registration', 'uk-vehicle-registration', 'uk-vehicle-registration us-license-plate', 'of either country'],
  ['State ID No', 'sid', 'sid us-driver-license', "of a person's record, or a card"],
  ['Passport No', 'uk-passport us-passport', 'us-passport', 'of either country'],
  ['Tax ID', 'us-ein', 'us-ein', 'of an employer, or of a person'],
  ['ALPR Plate', 'alpr-read us-license-plate', 'alpr-read us-license-plate', 'a plate, and that it was read'],
  ['Hit Plate', 'alpr-read us-license-plate', 'alpr-read us-license-plate', 'the same'],
  ['Card', '', 'payment-card', 'nothing, though a number of a card under it is one'],
  ['Security Code', '', 'card-security-code', 'of a card, or of a door'],
  ['Private Key', 'private-key', 'api-token', 'the key without its lines'],
  ['Shared Secret', 'api-token network-secret', 'api-token network-secret', 'of a network, and of a program'],
  ['Enable Password', 'network-secret password', 'network-secret password', 'of a router'],
  ['Reporting Party', 'person-name', 'person-name victim-witness', 'a person, and a witness'],
  ['Guardian Name', 'person-name', 'juvenile person-name', 'a person, who has a child'],
  ['Incident Location', '', 'us-street-address', 'a place, that an address under it is'],
  ['Target Location', '', 'operation-plan us-street-address', 'the same, and where a team goes'],
  ['Suspect Height', '', 'subject-description', 'a part of a description'],
  ['Agency ID', '', 'ori', 'by the shape of it'],
  ['State ID', '', 'sid', 'nothing, though the number of a record under it is one'],
  ['NCIC Record', 'ncic-record', 'nic', 'the record, or its number'],
  ['CAD Number', 'case-number', 'case-number uk-crime-reference', 'of a dispatch in either country'],
  [
    'Crime Ref',
    'uk-crime-reference',
    'case-number uk-crime-reference',
    "a crime's number in the United Kingdom, and so a case's",
  ],
  ['Statement taken by', '', 'officer-identity', 'an officer'],
  ['Entry team', 'operation-plan', 'officer-identity operation-plan', 'who goes in, and that they do'],
  [
    'Sort code and account number',
    'uk-sort-code-account',
    'uk-sort-code-account',
    'both in one, and no account without its sort code',
  ],
  ['FedExAccountNumber', '', '', 'of a customer'],
  ['SIM Card', 'iccid', 'iccid', 'a card of a telephone'],
  ['Alien Reg No', 'a-number', 'a-number', "a person's, not a vehicle's"],
  ['Bitcoin Address', 'crypto-address', '', 'where nobody lives'],
  ['VictimDOB', 'date-of-birth', 'date-of-birth', 'a day, not a victim'],
  ['IsJuvenile', '', '', 'asks'],
  ['ForgotPassword', '', '', 'a link'],
  ['Your new password is', 'password', 'password', 'and it stands beside it'],
  ['PasswordExpires', '', '', 'a day'],
  ['IP Country', '', '', 'no address'],
  ['Latitude Accuracy', '', '', 'no coordinate'],
  ['CardExpiration', '', '', 'a day'],
  ['Officer Race', 'demographics', 'demographics', 'no officer'],
  ['Judge Division', '', '', 'no judge'],
];

function split(headers: string): string[] {
  return headers.split(';').map((header) => header.trim());
}
