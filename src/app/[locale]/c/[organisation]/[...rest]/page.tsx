import { notFound } from "next/navigation";

/** Whatever no room answers; it also lets the sheet's slot close on every navigation. */
export default function NoSuchPage(): never {
  notFound();
}
