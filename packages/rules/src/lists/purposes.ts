/** What a text is written for, as far as its words tell: each makes what it speaks of more likely a subject than a thing. */
export type Purpose = 'record' | 'guidance' | 'announcement' | 'opinion' | 'reference' | 'catalog' | 'story' | 'sample';

/** How a purpose is told. */
export interface PurposeCues {
  /** What the text is, as the rest of a sentence: `it reads as a policy or a lesson`. */
  readonly reads: string;
  /** How many different ones of the phrases must be there, a title counting as two. Fewer are found in any report. */
  readonly atLeast: number;
  /** Words that such texts have in their title, and hardly ever another. */
  readonly titles: readonly string[];
  /** Phrases that such texts have, and records of what happened to somebody do not. */
  readonly phrases: readonly string[];
}

/** The purposes that are told, each by its phrases. */
export const purposes = {
  record: {
    reads: 'as a record of a case, a source or an operation',
    atLeast: 5,
    titles:
      listed(`incident report; offense report; investigation report; supplement report; supplemental report; supplement;
      arrest report; crime report; case report; field interview; contact sheet; contact note; intel entry;
      intelligence log; intelligence report; affidavit; a f f i d a v i t; witness statement; call log; cad; duty
      roster; watch log; hospital watch; custody record; booking sheet; detention log; interview notes; debrief;
      case notes; property report; evidence log; surveillance log; pass on; shift log; handover; use of force
      report; complaint intake; presentence report; probation report; incident detail; event history; line sheet;
      monitor log; strategy meeting; safeguarding referral; crime scene log; autopsy; pass on book; intake report; probation intake; after action; weekly roll up; case
      preparation note; statement of dispute; juvenile division; count sheet; segregation log; intake notes`),
    phrases:
      listed(`r o; rp; r p; s1; w1; susp; vic; wit; subj; w m; b m; h m; w f; b f; h f; juv; oln; veh; nfd; gsw; doa; bwc;
      mdt; fta; bolo; atl; utl; goa; gone on arrival; unable to locate; attempt to locate; dispo; no further action;
      narrative; synopsis; reporting officer; reporting ofc; case status; offense; oca; ori; complainant; chain of
      custody; booked into evidence; logged as; placed into evidence; took photographs; photographs were taken; latent
      prints; canvass; miranda; advised of his rights; advised of her rights; invoked; stated that; stated she; stated
      he; i asked; i observed; i spoke with; i spoke to; i met with; i ran; i responded; was dispatched; upon arrival;
      made contact with; took custody of; transported to; placed under arrest; in custody; pc affidavit; dda; da s
      office; pending warrant; search incident to; consent to search; field test; tested positive; presumptive; grams
      of; buy money; recorded money; marked money; eyes on; handler; handlers; handling officer; pseudonym; tasked;
      tasking; sanitised; sanitized; debriefed; dissemination; source eval; info eval; reporting source; predicate;
      moniker; a k a; known to police; warning markers; affiant; duly sworn; first being duly sworn; cause to believe;
      probable cause; subscribed; calls intercepted; minimized; not monitored; toll records; subpoena returned;
      housing unit; cellmate; inmate; keep separate; keep apart; sick call; lockdown; cell search; segregation;
      probation officer; parole officer; listed as; no such person; ofc; prisoner; welfare; receipt signed; ankle
      monitor; appropriate adult; detained person; nominal; nominals; misper; threat to life; child protection; social
      worker; foster; disclosed; disclosure; sane exam; the kit; forensic interview; autopsy; ia case; pending ia;
      garrity; admin leave; light duty; call back; fto; relieved by; on post; solo car; lives alone; resides at;
      resides with; dob; pob; taken to hospital; girlfriend; nok; next of kin; hx of; off meds; 5150; ewo; dv; tro; no
      contact order; count clr; shakedown; med pass; cheeked; suicide lvl; suicide watch; level 1 watch; d pod; b pod;
      a pod; trusty; cellie; marshals; rear dock; do not tell; iep; cps history; substantiated; mother reports; child
      s statement; dx; oyas; placed home; barricade; breacher; breached; negotiator; throw phone; hostage; no criminal
      predicate; keep collecting; subject group; individuals known to; do not stop alone; oh report; psd; upp;
      grievance; sertraline; seroquel; overdose; s 136; section 136; brady; sustained; use of force; taser; cuffed;
      refused to sign; per sgt; per lt; adv me; told me that; his mother; her ex; ex boyfriend; ex husband; ex wife;
      cell phone was; search warrant return`),
  },
  guidance: {
    reads: 'as a policy, a statute, a manual or a lesson',
    atLeast: 4,
    titles:
      listed(`frequently asked questions; questions and answers; policy; policies; general order; special order; standard
      operating procedure; sop; directive; manual; handbook; guide; guidelines; guidance; syllabus; statute;
      ordinance; regulation; regulations; quiz; faq; glossary; procedure; procedures; protocol; protocols; best
      practices; explained; curriculum; template; administrative order; slide notes; webinar; citizen academy; know
      your rights; your rights; what to expect; how we; how to; redaction; primer; explainer; exam prep; problems and
      forms; hardening; for clerks; what do those letters mean`),
    phrases:
      listed(`this policy; policy statement; policy number; effective date; supersedes; it is the policy of; purpose and
      scope; the purpose of this; this procedure; this directive; general order; standard operating procedure; this
      general order; this chapter; this section; this guide; this manual; this handbook; this module; this course;
      this training; this lesson; learning objectives; lesson plan; students will; participants will; instructor;
      answer key; true or false; correct answer; glossary; definitions; means any; is defined as; refers to any;
      frequently asked questions; members shall; employees shall; officers shall; personnel shall; supervisors shall;
      deputies shall; members must; staff must; officers must; employees must; members will; officers should; you
      should; your agency; best practice; best practices; guidelines; code of practice; authorised professional
      practice; what is a; applies to all; annual review; approved by the chief; accreditation; the department will;
      the agency will; may be released; public records act; this statute; this act; subsection; freedom of
      information; retention schedule; for training purposes; training bulletin; training slides; the reader; in this
      chapter; as used in this; is guilty of; class a misdemeanor; misdemeanor; guilty of a; shall be published;
      annual report to; who may authorize; may not do; minimum rules; staff guide; guide for; a guide to; for
      instance; do s and don ts; rule of thumb; lesson objectives; slide 1; module 1; unit 1; question 1; discussion
      questions; true false; learners; trainees; recruits; new employees; upon completion; multiple choice; slide 2;
      slide 3; anatomy of; webinar; citizen academy; made this one up; made up for class; you have the right; know
      your rights; what the police will; worked examples; must be able to; shall be labelled; shall be labeled; shall
      be marked; are to be marked; may be posted; the code means; what it means; match these; here s what they mean;
      says that it; ask first; read it from left to right; portion marks are; other limits; find the five; answers are
      at; exam prep; chapter 9; you ll be asked to; why it matters; is for you to choose; field to its meaning`),
  },
  announcement: {
    reads: 'as a press release, a notice or a newsletter',
    atLeast: 3,
    titles:
      listed(`minutes of; press release; news release; media release; newsletter; for immediate release; public notice; agenda; bulletin
      board; community; annual report; calendar; schedule of events; announcement; recruitment; job posting; vacancy;
      careers; obituary; in memory; welcome; directory; invitation to tender; request for proposals; rfp; joint
      advisory; public meeting; regular meeting; special meeting; community meeting; neighbors of; town hall; open
      house`),
    phrases:
      listed(`for immediate release; news release; media release; media contact; media inquiries; press office; press contact;
      public information officer; public information office; news conference; appeal for information; appeal for
      witnesses; anyone with information is asked; anyone with information should; crime stoppers; crimestoppers;
      asking for the public; is asking the public; asks the public; asking for your help; public notice; notice is
      hereby given; city council; council meeting; public hearing; public comment; call to order; motion carried; the
      public is invited; open to the public; join us; in this issue; presumed innocent; innocent until proven guilty;
      awards ceremony; career opportunities; apply online; now hiring; equal opportunity employer; frequently asked
      questions; visit our website; follow us; survived by; funeral service; agenda item; approve the minutes; pledge
      of allegiance; silver alert; amber alert; public alert; recruiting; join our team; text join; keep kids safe;
      keep your kids safe; keep children safe; free talks; tips for parents; talk to your child; talk to your kids;
      learn more at; to report a crime; stay safe; online safety; internet safety; do not forward it; crime
      prevention; neighborhood watch; neighbourhood watch; block party; was promoted to; has been promoted; graduated
      from; congratulations; we are proud; in lieu of flowers; is survived by; public records request; by appointment
      only; office is open; hours of operation; rsvp; all ages; remain anonymous by calling; you can remain anonymous;
      tips can be submitted; submit a tip; press conference; said chief; said sheriff; chief said; sheriff said;
      spokesperson; spokesman; spokeswoman; frequently requested; approval of minutes; closed session; public comment
      on; agenda materials; comments of the public; paper copies; posted on the website; award criteria; bidders;
      estimated value; tlp clear; tlp white; may be shared without restriction; if you re hit; watch desk; sponsored
      by; donate; donations; make a gift; charity; registered charity; fundraiser; raffle; proceeds; for public
      release; webcast; action items; consent calendar`),
  },
  opinion: {
    reads: 'as a published opinion of a court',
    atLeast: 3,
    titles: listed(`court of appeals; court of appeal; per curiam; slip opinion; opinion of the court`),
    // Of the court that decides, and not of those who write to it.
    phrases:
      listed(`we affirm; we reverse; we vacate; we remand; we hold; we conclude that; we disagree; we do not decide; we have
      held; affirmed; reversed and remanded; vacated and remanded; concurring; dissenting; concurs; dissents;
      delivered the opinion; opinion of the court; per curiam; before judges; circuit judge; circuit judges; chief
      justice; justices; for the foregoing reasons we; judgment is affirmed; convictions are affirmed; opinion
      filed; published opinion`),
  },
  reference: {
    reads: 'as documentation of software',
    atLeast: 3,
    titles: listed(`readme; changelog; release notes; api; documentation; advisory; man page; schema; spec;
      specification; copyright; authors; thanks; fixtures`),
    phrases:
      listed(`changelog; change log; release notes; upstream; new upstream release; non maintainer upload; makefile; compiler;
      gcc; segfault; memory leak; endpoint; endpoints; json; xml; html; python; javascript; java; perl; linux; unix;
      debian; ubuntu; github; gitlab; git; svn; cvs; commit; pull request; merge request; signed off by; gpl; gnu;
      free software; open source; source code; source file; header file; unit test; unit tests; command line;
      environment variable; config file; configuration file; configuration option; default value; shared library;
      deprecated; namespace; struct; typedef; boolean; stdin; stdout; localhost; regex; regular expression; tarball;
      bug report; bug fix; bugfix; bugfixes; bug fixes; maintainer; all rights reserved; warranty; this software; the
      software; merchantability; redistribution; permission is hereby granted; docker; npm; yaml; csv file; syntax;
      sample configuration; request body; response body; getting started; placeholder; cve; vulnerability;
      vulnerabilities; affected products; indicators of compromise; threat actor; threat actors; mitigations;
      regression; translation; locale; unicode; ipv6; kernel; macro; callback; pointer; runtime; plugin; dependency;
      dependencies; build system`),
  },
  catalog: {
    reads: 'as a catalog or a data sheet',
    atLeast: 3,
    titles: listed(`catalogue; catalog; datasheet; data sheet; price list; bibliography; book list; reading list`),
    phrases:
      listed(`datasheet; data sheet; technical specifications; dimensions; operating temperature; battery life; part number;
      model number; sku; upc; msrp; price list; in stock; warranty; isbn; publisher; paperback; hardback; hardcover;
      edition; museum; accession number; lot number; auction; unit price; polyester; waterproof; ip67; ip68; mil std
      810; bluetooth; lumens; megapixels; usb c; accessories; product code; sizes; colours; colors available`),
  },
  story: {
    reads: 'as fiction, history or a hobby',
    atLeast: 3,
    titles:
      listed(`a novel; chapter one; screenplay; poem; genealogy; the legend; act i; crossword; hobby; lyrics; roll of honor;
      roll of honour; in memoriam; memorial; cemetery; cookbook; repeaters; repeater; amateur radio; tournament;
      championship; dog show; race results; transcription; transcript of the register; reminiscences; the early days`),
    phrases:
      listed(`novel; fiction; screenplay; fade in; genealogy; census; born about; parish; married in; descendants; author of;
      century; circa; once upon a time; short story; detective novel; act one; curtain; enter stage; he whispered; she
      whispered; narrator; poem; lyrics; verse; chorus; great grandfather; great grandmother; settlers; homestead;
      county history; historical society; end of watch; the wreath; gave his life; gave her life; civic society; free
      tours; headstone; inscription; epitaph; cemetery; the corn exchange; the old station; the old jail; opened in;
      in those days; last hanged; cookbook; tbsp; tsp; teaspoon; tablespoon; preheat; simmer; repeater; repeaters;
      simplex; call sign; callsign; skywarn; open to hams; placing; trophy; judged by; final score; competitors;
      amateur radio; ham radio; hobbyists; scanner listeners; net control; crossword; recipe`),
  },
  sample: {
    reads: 'as a sample, a test or an exercise',
    atLeast: 3,
    titles: listed(`fixtures; tutorial; specimen; form 7`),
    phrases:
      listed(`test fixture; test data; sample data; dummy data; mock data; demo data; synthetic data; fictitious; not a real;
      no real; for illustration; illustrative; example only; for example purposes; specimen; tabletop exercise;
      exercise exercise exercise; this is a drill; this is an exercise; this is only a drill; role player; role
      players; automated tests; do not load into production; sandbox; test cards; test mode; any future; training
      scenario; answer key; anytown; john q public; jane q public; your name here; insert name; fill in; hypothetical;
      nursery rhyme; humpty dumpty; tutorial; question 4`),
  },
} as const satisfies Record<Purpose, PurposeCues>;

/** Phrases as they are written down in code: parted by semicolons. */
function listed(text: string): readonly string[] {
  return text.split(';').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '));
}
