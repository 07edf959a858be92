-- PostgreSQL only. Nobody changes or removes what stands in the trail, not even the owner by mistake: only the pruning
-- command says beforehand that it means to, and only the owner's role is heard.
create function audit_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('wardkey.audit_prune', true) = 'yes'
            and pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
        return old;
    end if;
    raise exception '% on % is refused: the audit trail is kept as it was written', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_kept before update or delete on audit_entry for each row execute function audit_is_kept();
create trigger audit_link_is_kept before update or delete on audit_link for each row execute function audit_is_kept();
create trigger audit_landmark_is_kept before update or delete on audit_landmark
    for each row execute function audit_is_kept();
create trigger audit_chain_is_kept before delete on audit_chain for each row execute function audit_is_kept();

create trigger audit_entry_is_whole before truncate on audit_entry for each statement execute function audit_is_kept();
create trigger audit_link_is_whole before truncate on audit_link for each statement execute function audit_is_kept();
create trigger audit_landmark_is_whole before truncate on audit_landmark
    for each statement execute function audit_is_kept();
create trigger audit_chain_is_whole before truncate on audit_chain for each statement execute function audit_is_kept();
