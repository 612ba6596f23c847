import { codeList } from './code-list.js';

export const targetGroups = codeList({
  name: 'target-groups',
  version: 1,
  codes: {
    'older-people': ['Personas mayores', 'Persones grans', 'Persoas maiores', 'Adinekoak', 'Older people'],
    disability: [
      'Personas con discapacidad',
      'Persones amb discapacitat',
      'Persoas con discapacidade',
      'Desgaitasuna duten pertsonak',
      'People with disabilities',
    ],
    dependency: [
      'Personas en situación de dependencia',
      'Persones en situació de dependència',
      'Persoas en situación de dependencia',
      'Mendekotasun-egoeran dauden pertsonak',
      'People in need of long-term care',
    ],
    children: [
      'Infancia y adolescencia',
      'Infància i adolescència',
      'Infancia e adolescencia',
      'Haurrak eta nerabeak',
      'Children and adolescents',
    ],
    'care-leavers': [
      'Jóvenes extutelados',
      'Joves extutelats',
      'Mozos extutelados',
      'Tutoretzapean egondako gazteak',
      'Young care leavers',
    ],
    families: ['Familias', 'Famílies', 'Familias', 'Familiak', 'Families'],
    carers: ['Personas cuidadoras', 'Persones cuidadores', 'Persoas coidadoras', 'Zaintzaileak', 'Carers'],
    homelessness: [
      'Personas sin hogar',
      'Persones sense llar',
      'Persoas sen fogar',
      'Etxerik gabeko pertsonak',
      'People experiencing homelessness',
    ],
    'mental-health': [
      'Personas con problemas de salud mental',
      'Persones amb problemes de salut mental',
      'Persoas con problemas de saúde mental',
      'Osasun mentaleko arazoak dituzten pertsonak',
      'People with mental health problems',
    ],
    migrants: [
      'Personas migrantes y refugiadas',
      'Persones migrants i refugiades',
      'Persoas migrantes e refuxiadas',
      'Migratzaileak eta errefuxiatuak',
      'Migrants and refugees',
    ],
    'gender-violence': [
      'Víctimas de violencia de género',
      'Víctimes de violència de gènere',
      'Vítimas de violencia de xénero',
      'Genero-indarkeriaren biktimak',
      'Survivors of gender-based violence',
    ],
    'depopulated-areas': [
      'Población de zonas despobladas',
      'Població de zones despoblades',
      'Poboación de zonas despoboadas',
      'Despopulatutako eremuetako biztanleak',
      'People in depopulated areas',
    ],
  },
});
