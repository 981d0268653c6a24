import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { mapWords, productWords } from './parts/table-words.ts';

const extension =
  'jpe?g|png|gif|bmp|tiff?|heic|webp|pdf|docx?|xlsx?|pptx?|rtf|txt|csv|msg|eml|zip|mp4|m4v|avi|mov|wmv|mkv|mpe?g|asf|g64x?|mp3|wav|m4a|wma|amr|aac|ogg|dng|nef|cr2|e01';

/** Names of photographs, attachments and recordings: where to look for them, and that they are there. */
export const fileReference: Detector = {
  infoType: 'file-reference',
  title: 'Photograph, attachment or recording by its file name',
  source: 'Tables of web portals and evidence systems; NIEM: nc:BinaryObject',
  find: [],
  headers: {
    names: [
      ...combine(
        `photo; image; picture; mugshot; attachment; bwc; body cam; body camera; body worn camera;
        body worn video; dashcam; dash camera; video; audio; recording; evidence; evidence photo; evidence video;
        scan; media; signature; scene photo; subject photo; cctv; surveillance video; interview; jail call; 911;
        in car video; fingerprint; statement; voice`,
        `file; filename; fn; path; video; image`,
      ),
      ...phrases(`attachment file path; image file path; video file path; photo file path; photo; photo name; photo link; mugshot; mug file; attachment; attachment name; attached file; bwc;
      bodycam; body camera; body worn camera; body worn video; bwv file; axon file; recording; dashcam;
      in car video; mvr file; scanned document; doc file; doc filename; document file; document filename;
      document path; binary object; photo lineup; still image; facial image; face image; upload file;
      uploaded file; supporting document; photograph; report file; case file path; 911 audio; exhibit file;
      image name; bwc link; bwc id; video name; picture name; photo url; body worn; attachment path link;
      photo id file; body cam name; video link; audio link; photo link url; mugshot name; axon video; axon;
      axon clip; scanned doc; =video; =audio; interview audio; image link`),
    ],
    maybe: phrases(`=image; =video; =audio; =picture; =file name; =scan`),
    not: phrases(
      `count; credit; width; height; size; type; date; has; id required; per; caption; alt; number; graphy; product; logo; banner; thumbnail; icon; gallery; contest; page; menu; link text; duration; required; fee; cost`,
    ),
    notBeside: [...mapWords, ...productWords, ...phrases('page title; menu; slug; template; css; alt text')],
  },
  labelled: anyCasePattern`[^\n]{0,300}[\p{L}\p{N}_)\]' -]\.(?:${extension})(?: ?[;,|] ?[^\n]{0,300}\.(?:${extension}))?`,
  lengthMax: 620,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    { label: 'SubjectPhoto1', text: '«files\\photos\\4471_front.jpg»' },
    { label: 'Attachment1', text: '«statement of witness.pdf»' },
    { label: 'BWC_FILE', text: '«AXON_Body3_2031-11-02_1345.mp4»' },
    { label: 'MugshotFile', text: '«QF-204.JPG»' },
    { label: 'InterviewRecording', text: '«interview 2 room B.wav»' },
    { label: 'FileName', text: '«lineup_12.png»' },
  ],
  counterexamples: [
    'see photo.jpg',
    { label: 'Photo', text: 'yes' },
    { label: 'PhotoCredit', text: 'press.jpg' },
    { label: 'Attachment', text: 'none' },
    { label: 'ProductImage', text: 'belt.jpg' },
    { label: 'Photo Count', text: '12' },
  ],
};
