const FORM = /^RF\d{2}[A-Z0-9]{1,21}$/;

/* ISO 7064, MOD 97-10: letters are the numbers from 10 to 35. */
const remainder = (text: string): bigint => BigInt([...text].map((one) => Number.parseInt(one, 36)).join('')) % 97n;

/** Whether it is a creditor reference of ISO 11649 with the right check digits (`RF18539007547034`). */
export const isCreditorReference = (text: string): boolean => {
  const reference = text.replaceAll(' ', '').toUpperCase();
  return FORM.test(reference) && remainder(`${reference.slice(4)}${reference.slice(0, 4)}`) === 1n;
};

/** The creditor reference of a body of up to 21 letters and digits, with its check digits. Throws RangeError on another body. */
export const creditorReference = (body: string): string => {
  const capitals = body.toUpperCase();
  if (!/^[A-Z0-9]{1,21}$/.test(capitals))
    throw new RangeError('the body of a creditor reference is 1 to 21 letters and digits');
  const check = 98n - remainder(`${capitals}RF00`);
  return `RF${check.toString().padStart(2, '0')}${capitals}`;
};
