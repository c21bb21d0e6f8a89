export { ForbiddenPage as default } from "@/components/layout/forbidden-page";
