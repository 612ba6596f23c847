import { amountOf, decimalOf } from '../../domain/open-data/amount.js';
import { mergeReleases, type Release } from '../../domain/open-data/merge.rules.js';
import { recordOf } from '../../domain/open-data/record.js';
import type { Publisher } from '../../open-data.config.js';
import type { OpenCallRow, OpenOrganisationRow, OpenReleaseRow } from '../../read-models/open-data/open-data.entity.js';
import type { AwardFacts, OpenDataQuery } from '../../read-models/open-data/open-data.query.js';

export type Organisations = ReadonlyMap<string, OpenOrganisationRow>;
export type AwardShown = Awaited<ReturnType<OpenDataQuery['awards']>>[number];
type OfCall = Pick<Awaited<ReturnType<Awaited<ReturnType<OpenDataQuery['ofCalls']>>>>, 'changes' | 'awards'>;

const PLACE_DIGITS = 20;

export const ocidOf = ({ ocidPrefix }: Publisher, callId: string): string => `${ocidPrefix}-${callId}`;
export const organisationId = ({ organisationPrefix }: Publisher, actorId: string): string =>
  `${organisationPrefix}-${actorId}`;

/** Ids of releases sort in the order of publication, so that two of the same instant do too. */
export const releaseOf = (publisher: Publisher, row: OpenReleaseRow & { callId: string }): Release => {
  const ocid = ocidOf(publisher, row.callId);
  const own = { ocid, id: `${ocid}-${row.place!.toString().padStart(PLACE_DIGITS, '0')}`, language: 'es' };
  const said = { ...own, date: row.releasedAt, tag: row.tags };
  if (row.conditions === null) return { ...row.body, ...said };
  const [draft, conditions] = [row.body, row.conditions].map((body, n) => ({ ...body, ...said, id: `${n}` }));
  return { ...mergeReleases([draft!, conditions!]), ...said };
};

const lastOf = (call: OpenCallRow, awards: readonly AwardFacts[]) => {
  const all = [call, ...awards.map(({ award }) => award)];
  return all.reduce((last, one) => (one.place! > last.place! ? one : last), all[0]!);
};

/** A record says what the releases of its process say together. */
export const recordShown = (publisher: Publisher, call: OpenCallRow, { changes, awards }: OfCall) => {
  const ocid = ocidOf(publisher, call.callId);
  const last = lastOf(call, awards);
  const id = `${ocid}-${last.place!.toString().padStart(PLACE_DIGITS, '0')}`;
  const compiled = { ...recordOf(ocid, call, changes, awards), id, date: last.changedAt, tag: ['compiled'] };
  return { ocid, compiledRelease: compiled };
};

const named = (publisher: Publisher, actorId: string, organisations: Organisations) => ({
  id: organisationId(publisher, actorId),
  name: organisations.get(actorId)?.name ?? actorId,
});

const funderOf = (publisher: Publisher, { call, organisations }: AwardShown) => {
  const authority = call?.grantingAuthorityId ?? null;
  if (authority === null) return { id: publisher.id, name: publisher.name };
  return named(publisher, authority, organisations);
};

export const programmeOf = (call: OpenCallRow) => ({
  code: call.callId,
  title: call.title,
  description: `Línea ${call.planLine}; presupuesto ${decimalOf(call.budgetCents)} EUR`,
  dateModified: call.changedAt,
});

/** The standard has no field for a state: it is a classification of ours beside the dates and the changed commitments. */
const STATUS = {
  pending: 'Concedida, sin aceptar',
  active: 'Aceptada',
  unsuccessful: 'Decaída por falta de aceptación',
  cancelled: 'Renunciada',
} as const;
const statusOf = (status: string) => ({
  vocabulary: 'ceriss-award-status',
  code: status,
  title: STATUS[status as keyof typeof STATUS],
});

const transactions = ({ award, changes, transactions: paid }: AwardShown) => {
  const euros = (cents: bigint) => ({ currency: 'EUR', value: amountOf(cents) });
  const granted = { id: award.awardId, transactionDate: award.grantDate, ...euros(award.grantedCents) };
  return {
    commitmentTransaction: [
      { ...granted, description: 'granted' },
      ...changes.flatMap(({ changeId: id, day: transactionDate, cents, kind: description }) =>
        cents === null ? [] : [{ id, transactionDate, ...euros(cents), description }],
      ),
    ],
    ...(paid.length > 0 && {
      disbursementTransaction: paid.map(({ transactionId: id, day: transactionDate, cents, instalment }) => ({
        ...{ id, transactionDate, ...euros(cents), description: `instalment ${instalment}` },
      })),
    }),
    amountDisbursed: amountOf(paid.reduce((sum, { cents }) => sum + cents, 0n)),
  };
};

const recipientsOf = (publisher: Publisher, { award, organisations }: AwardShown) => {
  const lead = organisations.get(award.beneficiaryId);
  const where = lead && { addressLocality: lead.town, addressCountry: lead.country };
  return award.beneficiaryIds.map((id) => ({
    ...named(publisher, id, organisations),
    ...(id === award.beneficiaryId && where),
  }));
};

const plannedDates = ({ award: { periodFrom: startDate, periodTo: endDate } }: AwardShown) =>
  startDate === null || endDate === null ? {} : { plannedDates: [{ startDate, endDate }] };

const programmeFields = ({ call }: AwardShown) =>
  call && { grantProgramme: [programmeOf(call)], fromOpenCall: call.procedure === 'direct' ? 'No' : 'Yes' };

const titlesOf = ({ award, call, title }: AwardShown) => ({
  title: title ?? call?.title ?? award.initiativeId,
  description: `Subvención de la convocatoria «${call?.title ?? award.callId}»`,
});

/** A grant of 360Giving 1.4. The amount is that of the grant; what was given up or lost later are negative commitments. */
export const grantShown = (publisher: Publisher, shown: AwardShown) => {
  const { award } = shown;
  return {
    ...{ id: `${publisher.ocidPrefix}-${award.awardId}`, ...titlesOf(shown), currency: 'EUR' },
    ...{ amountAwarded: amountOf(award.grantedCents), awardDate: award.grantDate, ...plannedDates(shown) },
    recipientOrganization: recipientsOf(publisher, shown),
    fundingOrganization: [funderOf(publisher, shown)],
    ...programmeFields(shown),
    classifications: [statusOf(award.status)],
    ...transactions(shown),
    relatedActivity: [award.initiativeId],
    dateModified: award.changedAt,
  };
};
