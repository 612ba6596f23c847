import type { Sector } from '../../services/registry/src/domain/code-lists/sectors.js';

/** What organisations of a sector are called in front of their purpose, and the letter of their NIF (Orden EHA/451/2008). */
export const KINDS: Readonly<Record<Sector, Readonly<{ letter: string; titles: readonly string[] }>>> = {
  state: { letter: 'Q', titles: ['Instituto Nacional', 'Organismo Estatal', 'Centro Estatal'] },
  regional: { letter: 'S', titles: ['Consejería', 'Agencia Autonómica', 'Servicio Regional'] },
  local: { letter: 'P', titles: ['Ayuntamiento', 'Mancomunidad', 'Consorcio Comarcal'] },
  'third-sector': { letter: 'G', titles: ['Asociación', 'Federación', 'Plataforma', 'Entidad Social'] },
  philanthropy: { letter: 'G', titles: ['Fundación', 'Obra Social', 'Fondo Solidario'] },
  business: { letter: 'B', titles: ['Servicios', 'Soluciones', 'Tecnologías', 'Empresa de Inserción'] },
  academia: { letter: 'Q', titles: ['Universidad', 'Cátedra', 'Instituto de Investigación'] },
  'lived-experience': { letter: 'G', titles: ['Asociación de Familias', 'Grupo de Apoyo Mutuo', 'Movimiento Vecinal'] },
};

export const PURPOSES = [
  'para la Vida Independiente',
  'de Atención a la Infancia',
  'contra la Soledad no Deseada',
  'para el Cuidado en el Hogar',
  'de Inclusión Social',
  'para la Autonomía Personal',
  'de Acogida y Acompañamiento',
  'para la Vivienda con Apoyos',
  'de Envejecimiento Activo',
  'por la Igualdad de Oportunidades',
  'de Salud Mental Comunitaria',
  'para el Medio Rural',
  'de Personas Cuidadoras',
  'de Atención Temprana',
] as const;

export const UNDERTAKINGS = [
  'Hogares compartidos',
  'Barrios que cuidan',
  'Respiro en casa',
  'Acompañar el arraigo',
  'Puentes a la vida adulta',
  'Teleasistencia cercana',
  'Comedor de encuentro',
  'Rutas de apoyo',
  'Cuidados de proximidad',
  'Aulas de bienvenida',
] as const;
