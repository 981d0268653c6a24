import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';
import { productWords } from './parts/table-words.ts';

const extension =
  'jpe?g|png|gif|bmp|tiff?|heic|webp|pdf|docx?|xlsx?|pptx?|rtf|txt|csv|msg|eml|zip|mp4|m4v|avi|mov|wmv|mkv|mpe?g|asf|g64x?|mp3|wav|m4a|wma|amr|aac|ogg|dng|nef|cr2|e01';

/** Names of photographs, attachments and recordings: where to look for them, and that they are there. */
export const fileReference: Detector = {
  infoType: 'file-reference',
  title: 'Photograph, attachment or recording by its file name',
  source: 'Tables of web portals and evidence systems; NIEM: nc:BinaryObject',
  find: [],
  headers: {
    names: phrases(`photo; photo file; photo filename; photo name; photo path; photo link; subject photo; suspect photo;
      victim photo; inmate photo; booking photo; employee photo; mugshot; mug file; mug photo; mugshot fn;
      mugshot file; driver license photo; dl photo; attachment; attach file; attachment name;
      attached file; file attachment; bwc file; bwc; bwc video; bwc filename; body cam file;
      body cam video; bodycam; body camera; body camera file; body worn camera; body worn camera file;
      body worn video; bwv file; axon file; video file; video filename; video fn; video path; audio file;
      audio fn; audio filename; audio recording; recording file; recording; interview recording;
      interview video; dashcam; dashcam file; dash cam video; in car video; mvr file; evidence photo;
      evidence file; evidence image; scene photo; image file; img file; image filename; image path;
      scan file; scanned document; doc file; doc filename; document file; document filename;
      document path; media file; media filename; binary object; signature file; signature image;
      lineup photo; photo lineup; cctv file; cctv footage; still image; fingerprint file;
      fingerprint image; facial image; face image; upload file; uploaded file; supporting document;
      photograph; statement file; report file; case file path; 911 audio; call recording;
      jail call recording; evidence path; exhibit file`),
    maybe: phrases(`=image; =file; =file name; =file path; =video; =audio; =img; =media; =picture; =document; =scan`),
    not: phrases(
      `count; credit; width; height; size; type; date; has; id required; per; caption; alt; number; graphy; product; logo; banner; thumbnail; icon; gallery; contest; page; menu; link text; duration; required; fee; cost`,
    ),
    notBeside: [...productWords, ...phrases('page title; menu; slug; template; css; alt text')],
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
