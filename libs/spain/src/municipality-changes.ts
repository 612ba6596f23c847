/** Codes of municipalities, of five digits. */
export type Codes = readonly [string, ...string[]];

/** From a year's list on there is `municipality`, made out of others: `merged` ends them, a split leaves them as they were, less its land. */
export type MunicipalityChange = Readonly<{
  year: number;
  municipality: string;
  outOf: Codes;
  merged?: Readonly<Record<string, string>>;
}>;

const split = (year: number, municipality: string, from: string): MunicipalityChange => ({
  year,
  municipality,
  outOf: [from],
});
/** `merged`: the codes that ended, with the names that they had. */
const merger = (
  year: number,
  municipality: string,
  merged: NonNullable<MunicipalityChange['merged']>,
): MunicipalityChange => ({ year, municipality, outOf: Object.keys(merged) as [string, ...string[]], merged });

/**
 * Every municipality made or ended since INE's list of 2004, found by comparing the lists of 2004 to 2017 and the reference with one another.
 * A list is that of 1 January: a change holds from 1 January of the first list that has it, which is later than its own decree.
 * INE's lists of 2018 and 2019 count 8,124 and 8,131: what the reference has beyond 2017 is of 2019.
 */
export const MUNICIPALITY_CHANGES: readonly MunicipalityChange[] = [
  split(2006, '48915', '48060'),
  split(2007, '50903', '50297'),
  split(2008, '38901', '38013'),
  split(2010, '10902', '10128'),
  split(2010, '10903', '10076'),
  split(2011, '29902', '29015'),
  split(2011, '43907', '43148'),
  split(2013, '06903', '06015'),
  split(2014, '10904', '10180'),
  merger(2014, '15902', { '15026': 'Cesuras', '15063': 'Oza dos Ríos' }),
  split(2015, '18065', '18105'),
  split(2015, '18914', '18158'),
  split(2016, '04904', '04029'),
  split(2016, '10905', '10180'),
  split(2016, '18106', '18020'),
  split(2016, '18915', '18105'),
  split(2016, '29903', '29084'),
  split(2016, '29904', '29084'),
  merger(2017, '36902', { '36011': 'Cerdedo', '36012': 'Cotobade' }),
  split(2019, '11903', '11021'),
  split(2019, '14901', '14030'),
  split(2019, '14902', '14060'),
  split(2019, '18077', '18020'),
  split(2019, '18916', '18140'),
  split(2019, '21902', '21017'),
  split(2019, '41904', '41095'),
];
