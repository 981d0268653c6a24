/** What a text is written for, as far as its words tell: each makes what it speaks of more likely a subject than a thing. */
export type Purpose = 'guidance' | 'announcement' | 'reference' | 'story';

/** How a purpose is told. */
export interface PurposeCues {
  /** What the text is, as the rest of a sentence: `reads as a policy or a lesson`. */
  readonly reads: string;
  /** How many different ones of the phrases must be there. Fewer are found in any report. */
  readonly atLeast: number;
  /** Phrases that such texts have, and records of what happened to somebody do not. */
  readonly phrases: readonly string[];
}

/** The purposes that are told, each by its phrases. */
export const purposes = {
  guidance: {
    reads: 'as a policy, a manual or a lesson',
    atLeast: 3,
    phrases: listed(`this policy; policy statement; policy number; effective date; supersedes; it is the policy of;
      purpose and scope; the purpose of this; this procedure; this directive; general order; standard operating procedure;
      this general order; this chapter; this section; this guide; this manual; this handbook; this module; this course;
      this training; this lesson; learning objectives; lesson plan; students will; participants will; instructor; quiz;
      answer key; true or false; correct answer; glossary; definitions; means any; is defined as; refers to any;
      frequently asked questions; members shall; employees shall; officers shall; personnel shall; supervisors shall;
      deputies shall; members must; staff must; officers must; employees must; members will; officers should; you should;
      your agency; best practice; best practices; guidelines; code of practice; authorised professional practice;
      what is a; what are; how to; when to; applies to all; annual review; approved by the chief; accreditation;
      the department will; the agency will; may be released; public records act; this statute; this act; subsection;
      freedom of information; retention schedule; for training purposes; training bulletin; training slides; the reader`),
  },
  announcement: {
    reads: 'as a press release, a notice or a newsletter',
    atLeast: 2,
    phrases: listed(`for immediate release; press release; news release; media release; media contact; media inquiries;
      press office; press contact; public information officer; public information office; news conference; newsletter;
      appeal for information; appeal for witnesses; anyone with information is asked; anyone with information should;
      crime stoppers; crimestoppers; asking for the public; is asking the public;
      asks the public; asking for your help; public notice; notice is hereby given; city council; council meeting;
      agenda; minutes of; public hearing; public comment; call to order; adjourned; motion carried; the public is invited;
      open to the public; join us; annual report; in this issue; presumed innocent; innocent until proven guilty; volunteers; awards ceremony;
      career opportunities; apply online; now hiring; equal opportunity employer; frequently asked questions; contact us;
      opening hours; office hours; visit our website; follow us; survived by; funeral service; was born in`),
  },
  reference: {
    reads: 'as documentation, a sample or source code',
    atLeast: 3,
    phrases: listed(`usage; readme; changelog; release notes; install; installation; configuration; configuration file;
      config file; default value; by default; parameter; parameters; returns; example; examples; for example; sample;
      sample configuration; deprecated; command line; environment variable; api; endpoint; endpoints; request body;
      response body; authentication; documentation; tutorial; getting started; licence; license; copyright; permission is hereby granted;
      source code; unit test; unit tests; function; null; boolean; string; integer; see also; synopsis; bug; bugs;
      version; patch; upstream; package; repository; pull request; mitigation; mitigations; indicators of compromise;
      vulnerability; affected products; advisory; replace with; your password; placeholder`),
  },
  story: {
    reads: 'as fiction, history or a catalogue',
    atLeast: 3,
    phrases:
      listed(`novel; chapter; fiction; screenplay; fade in; int; ext; cut to; publisher; isbn; paperback; hardback;
      hardcover; edition; museum; collection; exhibit; exhibition; archives; gift of; accession number; accession;
      genealogy; census; born about; buried; parish; married in; died in; descendants; the story; author of; review of;
      library; catalogue; catalog; shelf; century; circa`),
  },
} as const satisfies Record<Purpose, PurposeCues>;

/** Phrases as they are written down in code: parted by semicolons. */
function listed(text: string): readonly string[] {
  return text.split(';').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '));
}
