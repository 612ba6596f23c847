import type { Texts } from './texts.js';

export const ca: Texts = {
  name: 'CERISS',
  claim:
    'Qui hi participa, què es va decidir, qui ho va pagar, què en va resultar i qui ho va aprofitar: cada fet, registrat i comprovable.',
  skip: 'Vés al contingut',
  languages: 'Llengua',
  overall: { well: 'Tot funciona', troubled: 'Hi ha parts que no funcionen' },
  asOf: 'Estat a les {time}',
  clock: {
    title: 'Rellotge de demostració',
    explanation:
      'Aquesta instal·lació és una demostració: la seva hora no és la real. Només avança, mai no retrocedeix.',
  },
  conditions: { ready: 'Funciona', troubled: 'Amb problemes', silent: 'No respon' },
  services: {
    title: 'Serveis',
    version: 'Versió {version}',
    purposes: {
      registry: 'Actors, iniciatives, reptes i xarxes',
      governance: 'Òrgans, propostes, votacions i resolucions',
      financing: 'Fons, convocatòries, ajuts i pagaments',
      evaluation: 'Plans, mesuraments i avaluacions',
      'knowledge-transfer': 'Evidències, pràctiques i transferències',
      audit: 'El registre de tots els fets, comprovat sense pausa',
    },
  },
  readModels: {
    summary: 'Models de lectura: {live} de {all} al dia',
    columns: { name: 'Nom', state: 'Estat', position: 'Posició', lag: 'Retard' },
    states: {
      live: 'Al dia',
      'catching-up': 'Posant-se al dia',
      rebuilding: 'Refent-se',
      standby: 'En reserva',
      stopped: 'Aturat',
      failed: 'Aturat per una fallada',
    },
    stoppedAt: 'davant de {type} ({stream}, revisió {revision})',
  },
  parts: {
    title: 'Infraestructura',
    names: {
      eventstore: "Magatzem d'esdeveniments",
      identity: "Proveïdor d'identitat",
      database: 'PostgreSQL (models de lectura)',
      bus: 'NATS JetStream (esdeveniments publicats)',
    },
  },
  audit: {
    title: 'Auditoria',
    explanation:
      'Cada esdeveniment ha de tenir identificador únic, revisió sense buits, causa, correlació, autor i data.',
    position: 'Posició del registre',
    events: 'Esdeveniments',
    streams: 'Fluxos',
    findings: 'Troballes',
    recordedAt: 'Últim esdeveniment',
    silent: "El servei d'auditoria no respon.",
    none: 'cap',
  },
  users: {
    title: 'Per provar-ho',
    explanation:
      'Els usuaris de desenvolupament (auditor, secretary, treasurer…) no tenen contrasenya: es tria qui ser. La llista és a {file}.',
  },
  api: {
    read: "Llegeix l'API",
    openApi: 'OpenAPI (JSON)',
    title: 'API de {service}',
    back: "Torna a l'inici",
    anybody: 'tothom',
    silent: 'El servei no respon ara: la descripció no es pot mostrar.',
    operation: 'Operació',
    who: 'Qui',
    what: 'Què fa',
  },
  licence: 'Programari lliure amb llicència EUPL-1.2',
};
