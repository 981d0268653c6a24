/** Objects by what they are called (ASF 01.20.05, 10), as their bytes stand. */
export const guids = {
  header: '3026b2758e66cf11a6d900aa0062ce6c',
  data: '3626b2758e66cf11a6d900aa0062ce6c',
  description: '3326b2758e66cf11a6d900aa0062ce6c',
  extendedDescription: '40a4d0d207e3d21197f000a0c95ea850',
  fileProperties: 'a1dcab8c47a9cf118ee400c00c205365',
  streamProperties: '9107dcb7b7a9cf118ee600c00c205365',
  extension: 'b503bf5f2ea9cf118ee300c00c205365',
  metadata: 'eacbf8c5af5b77488467aa8c44fa4cca',
  metadataLibrary: '941c23449894d149a1411d134e457054',
  codecs: '4052d1861d31d011a3a400a0c90348f6',
  script: '301afb1e620bd011a39b00a0c90348f6',
  markers: '01cd87f451a9cf118ee600c00c205365',
  branding: 'fab3112223bdd211b4b700a0c955fc6e',
  encryption: 'fbb3112223bdd211b4b700a0c955fc6e',
  extendedEncryption: '14e68a292226174cb935dae07ee9289c',
  padding: '74d40618dfca0945a4ba9aabcb96aae8',
  xmp: 'be7acfcb97a942e89c71999491e3afac',
  simpleIndex: '90080033b1e5cf1189f400a0c90349cb',
  index: 'd329e2d6da35d111903400a0c90349be',
} as const;

/** Kinds of streams that are sound or pictures (ASF 01.20.05, 10.4). */
export const playedStreams: Readonly<Record<string, 'sound' | 'video'>> = {
  '409e69f84d5bcf11a8fd00805f5c442b': 'sound',
  c0ef19bc4d5bcf11a8fd00805f5c442b: 'video',
  '00e11bb64e5bcf11a8fd00805f5c442b': 'video',
};
