import { decimalOf } from '../../domain/open-data/amount.js';
import type { Publisher } from '../../open-data.config.js';
import type { OpenCallRow } from '../../read-models/open-data/open-data.entity.js';
import { organisationId, type AwardShown, type Organisations } from './open-data.formats.js';

const PROCEDURES = {
  competitive: 'Concurrencia competitiva',
  territorialised: 'Concurrencia competitiva por territorios',
  direct: 'Concesión directa',
} as const;

export const bdnsCall = (publisher: Publisher, call: OpenCallRow, organisations: Organisations) => ({
  /** Given by the national database when the call is registered there; not known here. */
  codigoBDNS: null,
  referencia: call.callId,
  descripcion: call.title,
  organoConvocante:
    call.grantingAuthorityId === null
      ? { id: publisher.id, nombre: publisher.name }
      : {
          id: organisationId(publisher, call.grantingAuthorityId),
          nombre: organisations.get(call.grantingAuthorityId)?.name ?? null,
        },
  tipoConvocatoria: PROCEDURES[call.procedure ?? 'competitive'],
  instrumento: 'SUBVENCIÓN Y ENTREGA DINERARIA SIN CONTRAPRESTACIÓN',
  presupuestoTotal: decimalOf(call.budgetCents),
  fechaInicioSolicitud: call.opensAt,
  fechaFinSolicitud: call.closesAt,
  region: call.territory,
  lineaDelPlan: call.planLine,
  acuerdo: call.resolutionId,
  estado: call.status,
  modificado: call.changedAt,
});

export const bdnsAward = (publisher: Publisher, { award, call, title, organisations }: AwardShown) => ({
  referencia: award.awardId,
  convocatoria: award.callId,
  descripcionConvocatoria: call?.title ?? null,
  fechaConcesion: award.grantDate,
  beneficiarios: award.beneficiaryIds.map((id) => ({
    id: organisationId(publisher, id),
    nombre: organisations.get(id)?.name ?? null,
  })),
  proyecto: title ?? null,
  instrumento: 'SUBVENCIÓN Y ENTREGA DINERARIA SIN CONTRAPRESTACIÓN',
  importeConcedido: decimalOf(award.grantedCents),
  importeVigente: decimalOf(award.amountCents),
  estado: award.status,
  acuerdo: award.resolutionId,
  modificado: award.changedAt,
});
