import type { Messages } from '@ceriss/service-kit';
import type { GatewayFailure } from './failures.js';

export const messages: Messages & Record<GatewayFailure, Messages[string]> = {
  SERVICE_AWAY: {
    es: 'El servicio {service} no está disponible. No se ha hecho nada: inténtelo de nuevo en unos segundos.',
    en: 'The service {service} is not available. Nothing has been done: try again in a few seconds.',
    status: 503,
  },
  SERVICE_TOO_SLOW: {
    es: 'El servicio {service} no ha respondido a tiempo. Si era una orden, puede haberse cumplido: repítala con la misma Idempotency-Key.',
    en: 'The service {service} did not answer in time. A command may have been carried out: send it again with the same Idempotency-Key.',
    status: 504,
  },
  SERVICE_BROKE_OFF: {
    es: 'El servicio {service} ha cortado la respuesta. Si era una orden, puede haberse cumplido: repítala con la misma Idempotency-Key.',
    en: 'The service {service} broke off its answer. A command may have been carried out: send it again with the same Idempotency-Key.',
    status: 502,
  },
};
