import type { Texts } from './texts.js';

export const gl: Texts = {
  name: 'CERISS',
  claim:
    'Quen participa, que se decidiu, quen o pagou, que resultou e quen o aproveitou: cada feito, rexistrado e comprobable.',
  skip: 'Ir ao contido',
  languages: 'Lingua',
  overall: { well: 'Todo funciona', troubled: 'Hai partes que non funcionan' },
  asOf: 'Estado ás {time}',
  clock: {
    title: 'Reloxo de demostración',
    explanation: 'Esta instalación é unha demostración: a súa hora non é a real. Só avanza, nunca retrocede.',
  },
  conditions: { ready: 'Funciona', troubled: 'Con problemas', silent: 'Non responde' },
  services: {
    title: 'Servizos',
    version: 'Versión {version}',
    purposes: {
      registry: 'Actores, iniciativas, retos e redes',
      governance: 'Órganos, propostas, votacións e resolucións',
      financing: 'Fondos, convocatorias, axudas e pagamentos',
      evaluation: 'Plans, medicións e avaliacións',
      'knowledge-transfer': 'Evidencias, prácticas e transferencias',
      audit: 'O rexistro de todos os feitos, comprobado sen pausa',
    },
  },
  readModels: {
    summary: 'Modelos de lectura: {live} de {all} ao día',
    columns: { name: 'Nome', state: 'Estado', position: 'Posición', lag: 'Atraso' },
    states: {
      live: 'Ao día',
      'catching-up': 'Poñéndose ao día',
      rebuilding: 'Refacéndose',
      standby: 'En reserva',
      stopped: 'Parado',
      failed: 'Detido por un fallo',
    },
    stoppedAt: 'ante {type} ({stream}, revisión {revision})',
  },
  parts: {
    title: 'Infraestrutura',
    names: {
      eventstore: 'Almacén de eventos',
      identity: 'Provedor de identidade',
      database: 'PostgreSQL (modelos de lectura)',
      bus: 'NATS JetStream (eventos publicados)',
    },
  },
  audit: {
    title: 'Auditoría',
    explanation: 'Cada evento debe ter identificador único, revisión sen ocos, causa, correlación, autor e data.',
    position: 'Posición do rexistro',
    events: 'Eventos',
    streams: 'Fluxos',
    findings: 'Achados',
    recordedAt: 'Último evento',
    silent: 'O servizo de auditoría non responde.',
    none: 'ningún',
  },
  users: {
    title: 'Para probar',
    explanation:
      'Os usuarios de desenvolvemento (auditor, secretary, treasurer…) non teñen contrasinal: elíxese quen ser. A lista está en {file}.',
  },
  api: {
    read: 'Ler a API',
    openApi: 'OpenAPI (JSON)',
    title: 'API de {service}',
    back: 'Volver ao inicio',
    anybody: 'calquera',
    silent: 'O servizo non responde agora: a descrición non se pode amosar.',
    operation: 'Operación',
    who: 'Quen',
    what: 'Que fai',
  },
  licence: 'Software libre con licenza EUPL-1.2',
};
