// What a front-end developer writes against the generated types; it is compiled, not run.
import type { components, operations, paths } from "./build/api";

type Activity = components["schemas"]["ActivityItem"];
type Query = NonNullable<operations["listActivities"]["parameters"]["query"]>;
type Page = operations["listActivities"]["responses"][200]["content"]["application/json"];
type Problem = components["schemas"]["Problem"];
type NewVenue = operations["createVenue"]["requestBody"]["content"]["application/json"];

const listing: keyof paths = "/activities";

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export async function nearby(base: string, query: Query): Promise<Activity[]> {
  const all: Activity[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...query, cursor })) {
      if (value !== undefined && value !== "") search.set(name, String(value));
    }
    const answer = await fetch(`${base}${listing}?${search}`);
    if (!answer.ok) throw new Refused((await answer.json()) as Problem);
    const page = (await answer.json()) as Page;
    all.push(...page.items);
    cursor = page.next_cursor;
  }
  return all;
}

export function line(activity: Activity): string {
  const where: string = activity.venue?.name ?? activity.place?.name ?? "";
  const far: string = activity.distance_m === null ? "" : `${activity.distance_m} m`;
  return [activity.calendar_text, activity.title, where, far].join(" ");
}

export const venue: NewVenue = { name: "我的科普馆", category: "science_centre" };
