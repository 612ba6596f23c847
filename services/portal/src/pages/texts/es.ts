import type { Texts } from './texts.js';

export const es: Texts = {
  name: 'CERISS',
  claim:
    'Quién participa, qué se decidió, quién lo pagó, qué resultó y quién lo aprovechó: cada hecho, registrado y comprobable.',
  skip: 'Ir al contenido',
  languages: 'Idioma',
  overall: { well: 'Todo funciona', troubled: 'Hay partes que no funcionan' },
  asOf: 'Estado a las {time}',
  clock: {
    title: 'Reloj de demostración',
    explanation: 'Esta instalación es una demostración: su hora no es la real. Solo avanza, nunca retrocede.',
  },
  conditions: { ready: 'Funciona', troubled: 'Con problemas', silent: 'No responde' },
  services: {
    title: 'Servicios',
    version: 'Versión {version}',
    purposes: {
      registry: 'Actores, iniciativas, retos y redes',
      governance: 'Órganos, propuestas, votaciones y resoluciones',
      financing: 'Fondos, convocatorias, ayudas y pagos',
      evaluation: 'Planes, mediciones y evaluaciones',
      'knowledge-transfer': 'Evidencias, prácticas y transferencias',
      audit: 'El registro de todos los hechos, comprobado sin pausa',
    },
  },
  readModels: {
    summary: 'Modelos de lectura: {live} de {all} al día',
    columns: { name: 'Nombre', state: 'Estado', position: 'Posición', lag: 'Retraso' },
    states: {
      live: 'Al día',
      'catching-up': 'Poniéndose al día',
      rebuilding: 'Rehaciéndose',
      standby: 'En reserva',
      stopped: 'Parado',
      failed: 'Detenido por un fallo',
    },
    stoppedAt: 'ante {type} ({stream}, revisión {revision})',
  },
  parts: {
    title: 'Infraestructura',
    names: {
      eventstore: 'Almacén de eventos',
      identity: 'Proveedor de identidad',
      database: 'PostgreSQL (modelos de lectura)',
      bus: 'NATS JetStream (eventos publicados)',
    },
  },
  audit: {
    title: 'Auditoría',
    explanation: 'Cada evento debe tener identificador único, revisión sin huecos, causa, correlación, autor y fecha.',
    position: 'Posición del registro',
    events: 'Eventos',
    streams: 'Flujos',
    findings: 'Hallazgos',
    recordedAt: 'Último evento',
    silent: 'El servicio de auditoría no responde.',
    none: 'ninguno',
  },
  users: {
    title: 'Para probar',
    explanation:
      'Los usuarios de desarrollo (auditor, secretary, treasurer…) no tienen contraseña: se elige quién ser. La lista está en {file}.',
  },
  api: {
    read: 'Leer la API',
    openApi: 'OpenAPI (JSON)',
    title: 'API de {service}',
    back: 'Volver al inicio',
    anybody: 'cualquiera',
    silent: 'El servicio no responde ahora: la descripción no se puede mostrar.',
    operation: 'Operación',
    who: 'Quién',
    what: 'Qué hace',
  },
  licence: 'Software libre con licencia EUPL-1.2',
};
