import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, productWords } from './parts/table-words.ts';

/** Sites where a page after the first slash is of one person, and what there is instead. */
const profile = String.raw`(?:https?:\/\/)?(?:www\.|m\.|mobile\.)?(?:facebook\.com\/(?!sharer|share|groups|events|pages|watch|help|policies|dialog|plugins|hashtag)|fb\.com\/|instagram\.com\/(?!p\/|reel|explore|stories)|(?:twitter|x)\.com\/(?!intent|share|hashtag|search|home|i\/)|tiktok\.com\/@|snapchat\.com\/add\/|linkedin\.com\/in\/|reddit\.com\/(?:u|user)\/|t\.me\/|vk\.com\/|youtube\.com\/@|onlyfans\.com\/|cash\.app\/\$|venmo\.com\/u?\/?)`;

/** Names under which people are on social media, and their pages there. */
export const socialMedia: Detector = {
  infoType: 'social-media',
  title: 'Social media account',
  source: 'URL forms of the sites themselves',
  find: [anyCasePattern`(?<![\p{L}\p{N}@./])${profile}[\p{L}\p{N}_.-]{2,50}(?<![.-])(?:\?id=\d{5,20})?`],
  findNear: [pattern`(?<![\p{L}\p{N}@./_])@[A-Za-z0-9_][A-Za-z0-9_.]{1,28}[A-Za-z0-9_](?![\p{L}\p{N}@])(?!\.[\p{L}])`],
  headers: {
    names: [
      ...combine(
        `facebook; instagram; ig; twitter; x; snapchat; snap; tiktok; telegram; discord; kik; reddit; linkedin;
        twitch; steam; signal; wechat; venmo; pinterest; myspace; whatsapp; youtube; sm; soc media; socmed;
        online`,
        `name; user; username; handle; id; account; profile; url; page; link; channel`,
      ),
      ...combine(`social media`, `platform; platforms handles; sites; presence; contact; info`),
      ...phrases(`facebook; instagram; ig; twitter; snapchat; snap; tiktok; social media; socmed; social network;
      social network profile; social network name; screen name; scrn name; profile url; profile link;
      profile name; online alias; digital account handle; telegram; whatsapp; discord; linkedin; kik; reddit;
      vk; vanity name; gamertag; psn id; internet handle; internet moniker; cash app; cashtag; venmo; wechat;
      myspace; twitch; onlyfans; user handle; =handle; youtube; twitter x; socmedia; soc med; soc med handle;
      soc med account; soc med profile; social profile; messenger id; messenger; messenger name`),
    ],
    maybe: phrases('=handle; =social; =profile'),
    not: phrases(
      `likes; followers; posts; share; clicks; policy; budget; views; count; color; length; door; material; fastener; manager; coordinator; ad; ads; pixel; app id; api; key; token; secret; enabled; show; link text; widget; feed; date; type; meta; card; campaign; impressions; reach; training; specialist; security; ssn; number`,
    ),
    notBeside: [
      ...productWords,
      ...countWords.filter((word) => word !== 'cases'),
      ...phrases('followers; likes; impressions; clicks; meta description; widget'),
    ],
  },
  labelled: anyCasePattern`(?!(?:yes|no|none|unknown|true|false|n\/a|na|n|y|private|active|deleted|facebook|instagram|snapchat|twitter|tiktok)$)(?=[^\n]{0,60}[\p{L}\p{N}])[@\p{L}\p{N}$_][^\n]{1,120}`,
  lengthMax: 130,
  near: [
    'instagram',
    'snapchat',
    'tiktok',
    'twitter',
    'facebook',
    'handle',
    'screen name',
    'ig',
    'snap',
    'telegram',
    'social media',
    'cash app',
    'username',
  ],
  notNear: ['follow us', 'follow', 'like us', 'our page', 'subscribe', 'contact us', 'press', 'hashtag', 'share'],
  confidence: { alone: 'possible', near: 'likely' },
  examples: [
    { label: 'FB', text: '«Heron Quill»' },
    { label: 'IG_HANDLE', text: '«@heron.quill31»' },
    { label: 'Screen Name', text: '«heronq_31»' },
    { label: 'PROFILE_URL', text: '«https://www.instagram.com/heron.quill31»' },
    'his page is «https://www.facebook.com/heron.quill31»',
    'Snapchat: «@heronq_31»',
    'uses «tiktok.com/@heronq31» at night',
  ],
  counterexamples: [
    'Follow us on Instagram',
    'jane@example.org',
    'https://www.facebook.com/sharer?u=x',
    { label: 'FacebookLikes', text: 'heron' },
    { label: 'Handle Color', text: 'black' },
    { label: 'Twitter', text: 'none' },
    'the decorator @Component of the class',
  ],
};
