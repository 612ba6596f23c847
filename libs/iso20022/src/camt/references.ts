/** Whether it is a creditor reference of ISO 11649 with the right check digits (`RF18539007547034`). */
export const isCreditorReference = (text: string): boolean => {
  const reference = text.replaceAll(' ', '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) return false;
  const digits = [...`${reference.slice(4)}${reference.slice(0, 4)}`].map((one) => Number.parseInt(one, 36)).join('');
  return BigInt(digits) % 97n === 1n;
};
