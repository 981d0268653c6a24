import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Addresses that crypto-currency is sent to. One ties a person to every payment ever made with it. */
export const cryptoAddress: Detector = {
  infoType: 'crypto-address',
  title: 'Crypto-currency address',
  source: 'BIP 173, BIP 350; https://en.bitcoin.it/wiki/Base58Check_encoding; ERC-55; Monero standard address',
  value: true,
  find: [
    // Bitcoin, Litecoin, Dogecoin, Dash and Tron in base 58.
    pattern`(?<![\p{L}\p{N}_])[13LMDAX7T9][1-9A-HJ-NP-Za-km-z]{25,34}(?![\p{L}\p{N}_])`,
    pattern`(?<![\p{L}\p{N}_])(?:bc|ltc)1[02-9ac-hj-np-z]{11,87}(?![\p{L}\p{N}_])`,
    pattern`(?<![\p{L}\p{N}_])(?:BC|LTC)1[02-9AC-HJ-NP-Z]{11,87}(?![\p{L}\p{N}_])`,
    // Ethereum in mixed case, which is its checksum.
    pattern`(?<![\p{L}\p{N}_])0x[\da-fA-F]{40}(?![\p{L}\p{N}_])`,
    // Monero: 95 characters, or 106 with a payment's number.
    pattern`(?<![\p{L}\p{N}_])[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?(?![\p{L}\p{N}_])`,
  ],
  // In one case an Ethereum address has no checksum, and is any twenty bytes.
  findNear: [pattern`(?<![\p{L}\p{N}_])0x(?:[\da-f]{40}|[\dA-F]{40})(?![\p{L}\p{N}_])`],
  mentions: [pattern`(?<![\p{L}\p{N}_])0x(?:[\da-f]{40}|[\dA-F]{40})(?![\p{L}\p{N}_])`],
  checkedShapes: ['find'],
  headers: {
    names: phrases(`wallet address; crypto wallet; crypto address; bitcoin address; btc address; eth address;
      ethereum address; xmr address; bitcoin wallet; btc wallet; wallet id; crypto wallet address;
      receiving wallet; sending wallet; =wallet; cryptocurrency address; suspect wallet`),
    not: phrases('type; balance; size; color'),
  },
  lengthMax: 108,
  check: 'crypto-address',
  near: [
    'wallet',
    'btc',
    'bitcoin',
    'eth',
    'ethereum',
    'erc 20',
    'usdt',
    'usdc',
    'tether',
    'xmr',
    'monero',
    'ltc',
    'litecoin',
    'doge',
    'dogecoin',
    'tron',
    'crypto',
    'cryptocurrency',
    'metamask',
    'coinbase',
    'blockchain',
    'ransom',
    'exchange',
    'address',
    'seizure',
    'seized',
    'sent to',
  ],
  notNear: ['hash', 'commit', 'sha 1', 'digest', 'tx', 'txid', 'transaction hash'],
  reserved: [
    // The first block's, the vectors of BIP 173 and ERC-55, and where coins are burned.
    pattern`^(?:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2|3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy)$`,
    anyCasePattern`^(?:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0)$`,
    anyCasePattern`^0x(?:5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|fB6916095ca1df60bB79Ce92cE3Ea74c37c5d359)$`,
    anyCasePattern`^0x0{30,40}[\da-f]{0,10}$|^1111111111111111111114oLvT2$|^1BitcoinEaterAddressDontSendf59kuE$`,
  ],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»',
    'sent to «3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy»',
    '«bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»',
    '«BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4»',
    '«0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed»',
    'ETH wallet «0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed»',
    'bitcoin:«1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2»',
    { label: 'WalletAddress', text: '«bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0»' },
  ],
  counterexamples: [
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    '9fceb02d0ae598e95dc970b74767f19372d61af8',
    '0x123456789',
    '1234567890123456789012345678901',
  ],
};
