/** A list as somebody likes to see it: its name and the address's query. */
export interface View {
  name: string
  search: string
}

const place = (list: string, owner: string) => `ecoplan.views.${list}.${owner}`

export function keptViews(list: string, owner: string): View[] {
  return JSON.parse(localStorage.getItem(place(list, owner)) ?? '[]') as View[]
}

/** Keeps a view; one with the same name is replaced. */
export function keepView(list: string, owner: string, view: View): View[] {
  return keep(list, owner, [...keptViews(list, owner).filter((one) => one.name !== view.name), view])
}

export function dropView(list: string, owner: string, name: string): View[] {
  return keep(
    list,
    owner,
    keptViews(list, owner).filter((one) => one.name !== name),
  )
}

function keep(list: string, owner: string, views: View[]): View[] {
  localStorage.setItem(place(list, owner), JSON.stringify(views))
  return views
}
