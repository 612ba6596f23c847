import type { Texts } from './texts.js';

export const eu: Texts = {
  name: 'CERISS',
  claim:
    'Nork parte hartzen duen, zer erabaki zen, nork ordaindu zuen, zer lortu zen eta nork baliatu zuen: gertaera bakoitza, erregistratuta eta egiaztagarri.',
  skip: 'Joan edukira',
  languages: 'Hizkuntza',
  overall: { well: 'Dena dabil', troubled: 'Zati batzuk ez dabiltza' },
  asOf: 'Egoera, {time}',
  clock: {
    title: 'Erakusketako erlojua',
    explanation:
      'Instalazio hau erakusketa bat da: bertako ordua ez da benetakoa. Aurrera bakarrik doa, inoiz ez atzera.',
  },
  conditions: { ready: 'Badabil', troubled: 'Arazoekin', silent: 'Ez du erantzuten' },
  services: {
    title: 'Zerbitzuak',
    version: '{version} bertsioa',
    purposes: {
      registry: 'Eragileak, ekimenak, erronkak eta sareak',
      governance: 'Organoak, proposamenak, bozketak eta ebazpenak',
      financing: 'Funtsak, deialdiak, laguntzak eta ordainketak',
      evaluation: 'Planak, neurketak eta ebaluazioak',
      'knowledge-transfer': 'Ebidentziak, jardunbideak eta transferentziak',
      audit: 'Gertaera guztien erregistroa, etengabe egiaztatua',
    },
  },
  readModels: {
    summary: 'Irakurketa-ereduak egunean: {live}/{all}',
    columns: { name: 'Izena', state: 'Egoera', position: 'Posizioa', lag: 'Atzerapena' },
    states: {
      live: 'Egunean',
      'catching-up': 'Eguneratzen',
      rebuilding: 'Berregiten',
      standby: 'Zain',
      stopped: 'Geldirik',
      failed: 'Akats batek geldituta',
    },
    stoppedAt: '{type} gertaeran ({stream}, {revision}. berrikuspena)',
  },
  parts: {
    title: 'Azpiegitura',
    names: {
      eventstore: 'Gertaeren biltegia',
      identity: 'Identitate-hornitzailea',
      database: 'PostgreSQL (irakurketa-ereduak)',
      bus: 'NATS JetStream (argitaratutako gertaerak)',
    },
  },
  audit: {
    title: 'Auditoria',
    explanation:
      'Gertaera bakoitzak identifikatzaile bakarra, hutsunerik gabeko berrikuspena, kausa, korrelazioa, egilea eta data izan behar ditu.',
    position: 'Erregistroaren posizioa',
    events: 'Gertaerak',
    streams: 'Jarioak',
    findings: 'Aurkikuntzak',
    recordedAt: 'Azken gertaera',
    silent: 'Auditoria-zerbitzuak ez du erantzuten.',
    none: 'bat ere ez',
  },
  users: {
    title: 'Probatzeko',
    explanation:
      'Garapeneko erabiltzaileek (auditor, secretary, treasurer…) ez dute pasahitzik: nor izan aukeratzen da. Zerrenda hemen dago: {file}.',
  },
  api: {
    read: 'Irakurri APIa',
    openApi: 'OpenAPI (JSON)',
    title: '{service} APIa',
    back: 'Itzuli hasierara',
    anybody: 'edonor',
    silent: 'Zerbitzuak ez du orain erantzuten: ezin da deskribapena erakutsi.',
    operation: 'Eragiketa',
    who: 'Nork',
    what: 'Zer egiten duen',
  },
  licence: 'Software librea, EUPL-1.2 lizentziarekin',
};
