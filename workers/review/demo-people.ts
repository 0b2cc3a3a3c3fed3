import type { Role } from '@vorbild/kernel/identity'

/** Somebody of the trial instance's office. `role` says in German words what they do, for the start page. */
export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly roles: readonly Role[]
  readonly laender: readonly string[]
}

const editor = (name: string, email: string, land: string, landName: string): DemoPerson => ({
  name,
  email,
  role: `Regionalredaktion ${landName}`,
  roles: ['regional_editor'],
  laender: [land],
})

/** The same people stand in seeds, tests and screenshots. */
export const demoPeople: readonly DemoPerson[] = [
  {
    name: 'Gerda Hoffmann',
    email: 'gerda.hoffmann@demo.example',
    role: 'Geschäftsstelle (alle Länder)',
    roles: ['head_office'],
    laender: [],
  },
  editor('Anna Berger', 'anna.berger@demo.example', 'DE-BY', 'Bayern'),
  editor('Mehmet Yıldız', 'mehmet.yildiz@demo.example', 'DE-BW', 'Baden-Württemberg'),
  editor('Clara Lindner', 'clara.lindner@demo.example', 'DE-BE', 'Berlin'),
  editor('Dorothea Krause', 'dorothea.krause@demo.example', 'DE-BB', 'Brandenburg'),
  editor('Eike Behrens', 'eike.behrens@demo.example', 'DE-HB', 'Bremen'),
  editor('Fatima Haddad', 'fatima.haddad@demo.example', 'DE-HH', 'Hamburg'),
  editor('Georg Wagner', 'georg.wagner@demo.example', 'DE-HE', 'Hessen'),
  editor('Hanne Möller', 'hanne.moeller@demo.example', 'DE-MV', 'Mecklenburg-Vorpommern'),
  editor('Insa Janssen', 'insa.janssen@demo.example', 'DE-NI', 'Niedersachsen'),
  editor('Jan Schröder', 'jan.schroeder@demo.example', 'DE-NW', 'Nordrhein-Westfalen'),
  editor('Katharina Weiß', 'katharina.weiss@demo.example', 'DE-RP', 'Rheinland-Pfalz'),
  editor('Luc Meyer', 'luc.meyer@demo.example', 'DE-SL', 'Saarland'),
  editor('Minh Anh Nguyen', 'minhanh.nguyen@demo.example', 'DE-SN', 'Sachsen'),
  editor('Nadja Petrowa', 'nadja.petrowa@demo.example', 'DE-ST', 'Sachsen-Anhalt'),
  editor('Ole Petersen', 'ole.petersen@demo.example', 'DE-SH', 'Schleswig-Holstein'),
  editor('Paula Richter', 'paula.richter@demo.example', 'DE-TH', 'Thüringen'),
  {
    name: 'Nora Sommer',
    email: 'nora.sommer@demo.example',
    role: 'Newsletter (schreiben und versenden)',
    roles: ['newsletter_editor', 'newsletter_sender'],
    laender: [],
  },
  { name: 'Tom Adler', email: 'tom.adler@demo.example', role: 'Administration', roles: ['administrator'], laender: [] },
]
