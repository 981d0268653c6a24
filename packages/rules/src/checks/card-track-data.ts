import { isPaymentCard } from './payment-card.ts';

/** The number, and the year and month of expiry: after a name on track 1, after an equals sign or D on track 2. */
const track = /^[%;]?B?(\d{12,19})(?:\^[^^]{2,26}\^|[=D])\d{2}(\d{2})/i;

/** Whether a value is what the magnetic stripe of a payment card holds (ISO/IEC 7813): a card number and a month. */
export function isCardTrackData(value: string): boolean {
  const [, number = '', month = ''] = track.exec(value.replaceAll(/\s/gu, ' ')) ?? [];
  return isPaymentCard(number) && Number(month) >= 1 && Number(month) <= 12;
}
