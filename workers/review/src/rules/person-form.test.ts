import { describe, expect, it } from 'vitest'
import { checkPerson, type TypedPerson } from './person-form.ts'

const anna: TypedPerson = {
  name: 'Anna Berger',
  email: 'Anna.Berger@Demo.example',
  roles: ['regional_editor'],
  laender: ['DE-BY'],
  active: true,
}
const problemsOf = (typed: TypedPerson, isSelf = false) => checkPerson(typed, isSelf).problems.map(({ problem }) => problem)

describe('entry of a person', () => {
  it('keeps addresses in lower case, as they are looked up', () => {
    expect(checkPerson(anna, false).person.email).toBe('anna.berger@demo.example')
  })

  it('drops roles and Länder that do not exist', () => {
    const { person } = checkPerson({ ...anna, roles: ['regional_editor', 'king'], laender: ['DE-BY', 'DE-XX'] }, false)
    expect(person.roles).toEqual(['regional_editor'])
    expect(person.laender).toEqual(['DE-BY'])
  })

  it('names what is missing', () => {
    expect(problemsOf({ name: '', email: 'anna', roles: [], laender: [], active: true })).toEqual([
      'nameMissing',
      'badEmail',
      'roleMissing',
    ])
    expect(problemsOf({ ...anna, laender: [] })).toEqual(['landMissing'])
    expect(problemsOf({ ...anna, name: 'A'.repeat(121) })).toEqual(['too_long:121:120'])
  })

  it('does not let administrators lock themselves out', () => {
    expect(problemsOf({ ...anna, roles: ['head_office'] }, true)).toEqual(['ownAccess'])
    expect(problemsOf({ ...anna, roles: ['administrator'], active: false }, true)).toEqual(['ownAccess'])
    expect(problemsOf({ ...anna, roles: ['administrator'] }, true)).toEqual([])
  })
})
