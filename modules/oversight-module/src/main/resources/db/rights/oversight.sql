-- What the application's role may do to the audit trail, where the tables belong to another role: write and read.
revoke all on audit_entry, audit_link, audit_landmark, audit_chain, migrations_oversight from ${application};
grant select, insert on audit_link, audit_landmark to ${application};
grant select, insert (id, happened_at, action, outcome, subject_id, actor_id, factor, address, device, detail)
    on audit_entry to ${application};
grant select, update on audit_chain to ${application};
