import { electronicFormatIBAN, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

export type IbanCheck =
  | Readonly<{ valid: true; iban: string; country: string }>
  | Readonly<{
      valid: false;
      /** `account-control-digits`: the two digits inside a national account number, which mod 97 does not look at. */
      reason: 'form' | 'check-digits' | 'account-control-digits';
    }>;

/** Checks an IBAN: form of its country, mod 97 (ISO 13616) and, for Spain, the two control digits of the account. */
export const checkIban = (text: string): IbanCheck => {
  const iban = electronicFormatIBAN(text) ?? '';
  const { valid, errorCodes } = validateIBAN(iban);
  if (valid) return { valid: true, iban, country: iban.slice(0, 2) };
  const formErrors = [
    ValidationErrorsIBAN.NoIBANProvided,
    ValidationErrorsIBAN.NoIBANCountry,
    ValidationErrorsIBAN.WrongBBANLength,
    ValidationErrorsIBAN.WrongBBANFormat,
    ValidationErrorsIBAN.ChecksumNotNumber,
  ];
  if (errorCodes.some((code) => formErrors.includes(code))) return { valid: false, reason: 'form' };
  const ownCheckDigits = errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum);
  return { valid: false, reason: ownCheckDigits ? 'check-digits' : 'account-control-digits' };
};
