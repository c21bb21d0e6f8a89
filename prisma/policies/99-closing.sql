-- The owner of the functions creates nothing once they stand.
revoke create on schema public from {{search}};
